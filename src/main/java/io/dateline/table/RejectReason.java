package io.dateline.table;

import java.util.Locale;

/**
 * Why an input record was not used. The lower-case name is the {@code reason_code} that stands in
 * {@code rejects}; codes are never renamed and never given another meaning.
 */
public enum RejectReason {
  UNKNOWN_FORMAT("neither the file's name nor its first bytes tell a format that can be read"),
  UNREADABLE_FILE("the file cannot be opened or read"),
  TRUNCATED_FILE("the file is damaged or cut short; the records before the damage were used"),
  BAD_RECORD("the record does not parse: broken JSON, a CSV row with too few columns"),
  RECORD_TOO_LARGE("the record is longer than the limit for one record, or has no end"),
  MISSING_BODY("the record has no field that holds a body"),
  EMPTY_BODY("the body is empty"),
  MISSING_FILE("metadata.csv names a file that is not there"),
  OUTSIDE_FOLDER("metadata.csv names a file outside its own folder, or a link leads out of one"),
  HTTP_ERROR("the page was answered with an HTTP status other than 200"),
  NOT_TEXT("the record is an image, a script or another thing that is no article"),
  NO_ARTICLE_TEXT("nothing is left of the page once its furniture is off");

  private final String doc;

  RejectReason(String doc) {
    this.doc = doc;
  }

  /** The value of {@code reason_code}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the code means, to be read after "not used because". */
  public String doc() {
    return doc;
  }
}
