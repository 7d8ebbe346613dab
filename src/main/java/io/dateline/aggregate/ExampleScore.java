package io.dateline.aggregate;

/** How well a sentence would stand in a briefing about an entity that it names. */
final class ExampleScore {

  private static final int FEWEST_WORDS = 8;
  private static final int MOST_WORDS = 45;

  /**
   * @param sentence as it stands in the article
   * @param surface as the entity is named in it
   * @param isQuoted whether the name stands between quotation marks
   * @return 0 for what is no whole sentence of sensible length, at most 1
   */
  static double of(String sentence, String surface, boolean isQuoted) {
    String text = sentence.strip();
    int words = text.split("\\s+").length;
    if (words < FEWEST_WORDS || words > MOST_WORDS || !isWhole(text)) {
      return 0;
    }
    double length = 1 - Math.abs(words - 24) / 48.0;
    int at = Math.max(0, text.indexOf(surface));
    double early = 1 - (double) at / text.length();
    double own = isQuoted ? 0.7 : 1;
    return length * (0.5 + 0.5 * early) * own;
  }

  /** Begins like a sentence, ends like one, and is not a row of links or figures. */
  private static boolean isWhole(String text) {
    char first = text.charAt(0);
    boolean begins = Character.isUpperCase(first) || first == '"' || first == '“';
    boolean ends = text.matches("(?s).*[.!?][\"”’)]?(\\[\\d+\\])*");
    long letters = text.chars().filter(c -> Character.isLowerCase(c) || c == ' ').count();
    return begins && ends && !text.contains("http") && letters > 0.8 * text.length();
  }

  private ExampleScore() {}
}
