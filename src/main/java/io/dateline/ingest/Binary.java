package io.dateline.ingest;

/** Tells text from bytes that were never meant to be read. */
final class Binary {

  private static final int SAMPLE = 1 << 16;
  private static final int STRAY = 3;

  /**
   * True where more than one character in a hundred, and more than a stray few, are control
   * characters that no text uses.
   */
  static boolean isBinary(String text) {
    int length = Math.min(text.length(), SAMPLE);
    int controls = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < ' ' && !Character.isWhitespace(c) && c != '\u001b') {
        controls++;
      }
    }
    return controls > STRAY && controls * 100L > length;
  }

  private Binary() {}
}
