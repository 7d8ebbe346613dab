package io.dateline.sentiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Parts for cross-validation. Sentences of one article, and sentences that differ in punctuation
 * only, are in one part: else what is tested would have been trained on.
 */
final class ToneFolds {

  /** Number of each example's part, below {@code folds}. */
  static int[] of(List<ToneExample> examples, int folds) {
    Map<String, String> parents = new HashMap<>();
    for (ToneExample example : examples) {
      parents.put(
          root(parents, "article " + example.group()), root(parents, "text " + letters(example)));
    }
    Map<String, List<Integer>> groups = new HashMap<>();
    for (int i = 0; i < examples.size(); i++) {
      groups
          .computeIfAbsent(
              root(parents, "article " + examples.get(i).group()), g -> new ArrayList<>())
          .add(i);
    }
    int[] parts = new int[examples.size()];
    groups.forEach(
        (name, members) -> {
          String first = examples.get(members.get(0)).group();
          int part = Math.floorMod(first.hashCode() * 0x9E3779B9 >>> 8, folds);
          members.forEach(i -> parts[i] = part);
        });
    return parts;
  }

  private static String letters(ToneExample example) {
    return example.sentence().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]", "");
  }

  private static String root(Map<String, String> parents, String name) {
    String at = name;
    while (parents.containsKey(at) && !parents.get(at).equals(at)) {
      at = parents.get(at);
    }
    return at;
  }

  private ToneFolds() {}
}
