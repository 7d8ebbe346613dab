package io.dateline.clean;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The measure of the article-extraction benchmark: shingles of four words, counted, each page's
 * counts normalised; precision and recall are means over pages and F1 is taken of the two means.
 */
final class ShingleScore {

  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

  private double precisions;
  private int precisionPages;
  private double recalls;
  private int recallPages;

  /** Adds a page; returns its F1. */
  double add(String gold, String found) {
    Map<List<String>, Integer> wanted = shingles(gold);
    Map<List<String>, Integer> got = shingles(found);
    Set<List<String>> all = new HashSet<>(wanted.keySet());
    all.addAll(got.keySet());
    double hit = 0;
    double extra = 0;
    double missed = 0;
    for (List<String> shingle : all) {
      int w = wanted.getOrDefault(shingle, 0);
      int g = got.getOrDefault(shingle, 0);
      hit += Math.min(w, g);
      extra += Math.max(0, g - w);
      missed += Math.max(0, w - g);
    }
    double precision = hit + extra == 0 ? 0 : hit / (hit + extra);
    double recall = hit + missed == 0 ? 0 : hit / (hit + missed);
    if (hit + extra > 0) {
      precisions += precision;
      precisionPages++;
    }
    if (hit + missed > 0) {
      recalls += recall;
      recallPages++;
    }
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  double precision() {
    return precisions / precisionPages;
  }

  double recall() {
    return recalls / recallPages;
  }

  double f1() {
    return 2 * precision() * recall() / (precision() + recall());
  }

  private static Map<List<String>, Integer> shingles(String text) {
    List<String> words = WORD.matcher(text).results().map(r -> r.group()).toList();
    Map<List<String>, Integer> counts = new HashMap<>();
    for (int i = 0; i < Math.max(1, words.size() - 3); i++) {
      counts.merge(words.subList(i, Math.min(words.size(), i + 4)), 1, Integer::sum);
    }
    return counts;
  }
}
