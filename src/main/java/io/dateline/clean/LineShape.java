package io.dateline.clean;

/** What a line looks like, whatever it says. */
final class LineShape {

  private static final int MAX_HEADLINE = 250;
  private static final String SENTENCE_ENDS = ".!?…。।؟";
  private static final String CLOSERS = "\"'”’»)]";

  /** At least twenty words that end as a sentence does. */
  static boolean isProse(String line) {
    return line.split(" ").length >= 20 && endsSentence(line) && !endsInEllipsis(line);
  }

  /** One line of several words that does not end as a statement does. */
  static boolean isHeadline(String line) {
    return line.length() <= MAX_HEADLINE
        && line.indexOf(' ') > 0
        && !line.endsWith(":")
        && (!endsSentence(line) || line.endsWith("?"));
  }

  /** Six words or more, all in capitals, that end as no sentence does: a headline linked to. */
  static boolean isShouted(String line) {
    return line.split(" ").length >= 6
        && line.length() <= MAX_HEADLINE
        && !endsSentence(line)
        && line.codePoints().filter(Character::isUpperCase).count() >= 25
        && line.codePoints().noneMatch(Character::isLowerCase);
  }

  static boolean endsSentence(String line) {
    int end = line.length();
    while (end > 0 && CLOSERS.indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && SENTENCE_ENDS.indexOf(line.charAt(end - 1)) >= 0;
  }

  static boolean endsInEllipsis(String line) {
    return line.endsWith("...")
        || line.endsWith("…")
        || line.endsWith("[…]")
        || line.endsWith("[...]");
  }

  /** Seven letters of ten, which no letters at all are too. */
  static boolean isMostlyLatin(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long latin = text.codePoints().filter(c -> Character.isLetter(c) && isLatin(c)).count();
    return latin * 10 >= letters * 7;
  }

  static boolean isLatin(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
  }

  private LineShape() {}
}
