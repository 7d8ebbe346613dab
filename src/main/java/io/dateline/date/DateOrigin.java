package io.dateline.date;

import java.util.Locale;

/**
 * Where a date was found, in the order of trust where only one is known; the lower-case name is the
 * value of {@code published_from}.
 */
public enum DateOrigin {
  RECORD,
  URL,
  TIME_ELEMENT,
  BYLINE,
  META,
  JSON_LD,
  FILE_NAME,
  WARC_DATE;

  /** The value of {@code published_from}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
