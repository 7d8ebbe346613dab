package io.dateline.evaluate;

import java.util.Locale;

/**
 * Which documents of a gold file are looked at. Of every three in the file's order, the first two
 * are there to tune rules on, the third to report on and for nothing else.
 */
public enum GoldPart {
  TUNE,
  REPORT,
  ALL;

  /**
   * True where the part holds a document.
   *
   * @param documentIndex from 0, in the order of the file
   */
  public boolean contains(int documentIndex) {
    boolean isReported = documentIndex % 3 == 2;
    return this == ALL || isReported == (this == REPORT);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
