package io.dateline.date;

import java.util.Locale;

/** Where a date was found; the lower-case name is the value of {@code published_from}. */
public enum DateOrigin {
  RECORD,
  JSON_LD,
  META,
  TIME_ELEMENT,
  BYLINE,
  URL,
  FILE_NAME,
  WARC_DATE;

  /** The value of {@code published_from}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
