package io.dateline.sentiment;

/** Words without their commonest endings, so that "praised" and "praises" are one feature. */
final class Stems {

  private static final String[] ENDINGS = {
    "ingly", "edly", "ing", "ies", "ied", "ed", "es", "ly", "s"
  };

  private static final int SHORTEST_STEM = 3;

  static String of(String word) {
    for (String ending : ENDINGS) {
      if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }

  private Stems() {}
}
