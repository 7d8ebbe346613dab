package io.dateline.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How much of the shorter of two texts stands in the longer one, in its order. */
final class WordOverlap {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** Long texts are compared by so many first words. */
  private static final int MOST = 3_000;

  /** Longest common subsequence of words, as a share of the shorter text's words. */
  static double of(String left, String right) {
    List<String> a = words(left);
    List<String> b = words(right);
    int[] row = new int[b.size() + 1];
    for (String word : a) {
      int diagonal = 0;
      for (int j = 1; j <= b.size(); j++) {
        int above = row[j];
        row[j] = word.equals(b.get(j - 1)) ? diagonal + 1 : Math.max(above, row[j - 1]);
        diagonal = above;
      }
    }
    return row[b.size()] / (double) Math.max(1, Math.min(a.size(), b.size()));
  }

  private static List<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .limit(MOST)
        .toList();
  }

  private WordOverlap() {}
}
