package io.dateline.resolve;

/**
 * Damerau-Levenshtein distance (optimal string alignment) over folded names in which vowels are
 * cheap: romanisations and machine translation change vowels far more often than consonants.
 */
public final class SpellingDistance {

  private static final String RELATED = "zž sš sz cč cs šč žš kh fv";

  /**
   * The largest distance at which two folded names may still be one name: 0 for four letters and
   * fewer, 1 up to seven, 1.5 beyond.
   *
   * @param length letters of the longer of the two
   */
  public static double allowed(int length) {
    return length <= 4 ? 0 : length <= 7 ? 1 : 1.5;
  }

  /** True where the two folded names are within what their length allows. */
  public static boolean isNear(String left, String right) {
    double limit = allowed(Math.max(left.length(), right.length()));
    return left.equals(right) || (limit > 0 && between(left, right) <= limit);
  }

  /**
   * Sum of the cheapest edits: 0.5 for a vowel inserted, dropped or exchanged and for related
   * consonants (z and zh, s and sh …) exchanged, 1 for any other letter and for two neighbours
   * swapped.
   */
  public static double between(String left, String right) {
    double[] before = new double[right.length() + 1];
    double[] above = new double[right.length() + 1];
    double[] row = new double[right.length() + 1];
    for (int j = 1; j <= right.length(); j++) {
      above[j] = above[j - 1] + weight(right.charAt(j - 1));
    }
    for (int i = 1; i <= left.length(); i++) {
      char a = left.charAt(i - 1);
      row[0] = above[0] + weight(a);
      for (int j = 1; j <= right.length(); j++) {
        char b = right.charAt(j - 1);
        double best = Math.min(above[j] + weight(a), row[j - 1] + weight(b));
        best = Math.min(best, above[j - 1] + exchange(a, b));
        if (i > 1 && j > 1 && a == right.charAt(j - 2) && left.charAt(i - 2) == b) {
          best = Math.min(best, before[j - 2] + 1);
        }
        row[j] = best;
      }
      double[] spare = before;
      before = above;
      above = row;
      row = spare;
    }
    return above[right.length()];
  }

  private static double weight(char c) {
    return NameFolding.isVowel(c) ? 0.5 : 1;
  }

  private static double exchange(char a, char b) {
    if (a == b) {
      return 0;
    }
    if (NameFolding.isVowel(a) && NameFolding.isVowel(b)) {
      return 0.5;
    }
    return areRelated(a, b) ? 0.5 : 1;
  }

  private static boolean areRelated(char a, char b) {
    for (int i = 0; i < RELATED.length(); i += 3) {
      char left = RELATED.charAt(i);
      char right = RELATED.charAt(i + 1);
      if ((a == left && b == right) || (a == right && b == left)) {
        return true;
      }
    }
    return false;
  }

  private SpellingDistance() {}
}
