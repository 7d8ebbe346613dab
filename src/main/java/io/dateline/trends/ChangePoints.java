package io.dateline.trends;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Weeks from which on the share of stories is another: binary segmentation (Scott and Knott 1974)
 * by the binomial log-likelihood ratio, each cut having to pay {@value #PENALTY} times the
 * logarithm of the number of weeks (as the Bayesian information criterion would for its place and
 * its share).
 */
final class ChangePoints {

  private static final double PENALTY = 2;
  private static final int SHORTEST = 3;

  /** Indices of the first weeks of new segments, ascending. */
  static List<Integer> find(Series series) {
    int[] known = series.known();
    List<Integer> found = new ArrayList<>();
    if (known.length >= 2 * SHORTEST) {
      split(series, known, 0, known.length, PENALTY * Math.log(known.length), found);
    }
    Collections.sort(found);
    return found;
  }

  private static void split(
      Series series, int[] known, int from, int to, double price, List<Integer> found) {
    double[] counts = new double[to - from + 1];
    double[] totals = new double[to - from + 1];
    for (int i = from; i < to; i++) {
      counts[i - from + 1] = counts[i - from] + series.counts()[known[i]];
      totals[i - from + 1] = totals[i - from] + series.totals()[known[i]];
    }
    int all = to - from;
    double whole = fit(counts[all], totals[all]);
    double best = price;
    int cut = -1;
    for (int i = SHORTEST; i <= all - SHORTEST; i++) {
      double gain =
          fit(counts[i], totals[i]) + fit(counts[all] - counts[i], totals[all] - totals[i]) - whole;
      if (gain > best) {
        best = gain;
        cut = i;
      }
    }
    if (cut > 0) {
      found.add(known[from + cut]);
      split(series, known, from, from + cut, price, found);
      split(series, known, from + cut, to, price, found);
    }
  }

  /** Highest binomial log-likelihood of so many among so many. */
  private static double fit(double count, double total) {
    return entropy(count, total) + entropy(total - count, total);
  }

  private static double entropy(double part, double total) {
    return part <= 0 ? 0 : part * Math.log(part / total);
  }

  private ChangePoints() {}
}
