package io.dateline.evaluate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The measure of the article extraction benchmark (Scrapinghub 2020) for one page: runs of {@value
 * #WIDTH} words, each as often as it stands in a text. Words are runs of letters, digits and
 * underscores, upper case unlike lower; a text of fewer words is one run, be it empty.
 *
 * @param precision share of the found runs that the gold has; not a number where there is none
 * @param recall share of the gold's runs that were found
 */
record ShingleScore(double precision, double recall) {

  private static final int WIDTH = 4;

  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

  static ShingleScore of(String gold, String found) {
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
    return new ShingleScore(hit / (hit + extra), hit / (hit + missed));
  }

  /** Harmonic mean; 0 where both are. */
  double f1() {
    return harmonic(precision, recall);
  }

  /** Mean precision of pages. */
  static double precision(List<ShingleScore> pages) {
    return pages.stream().mapToDouble(ShingleScore::precision).average().orElse(Double.NaN);
  }

  /** Mean recall of pages. */
  static double recall(List<ShingleScore> pages) {
    return pages.stream().mapToDouble(ShingleScore::recall).average().orElse(Double.NaN);
  }

  /** As the benchmark has it: of the two means, not the mean of the pages' own. */
  static double f1(List<ShingleScore> pages) {
    return harmonic(precision(pages), recall(pages));
  }

  static double harmonic(double precision, double recall) {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  private static Map<List<String>, Integer> shingles(String text) {
    List<String> words = WORD.matcher(text).results().map(r -> r.group()).toList();
    Map<List<String>, Integer> counts = new HashMap<>();
    for (int i = 0; i < Math.max(1, words.size() - WIDTH + 1); i++) {
      counts.merge(words.subList(i, Math.min(words.size(), i + WIDTH)), 1, Integer::sum);
    }
    return counts;
  }
}
