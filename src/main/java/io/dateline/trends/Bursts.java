package io.dateline.trends;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Weeks in which a share of stories stands well above what is usual: the automaton of Kleinberg
 * (2002) for batches. In level {@code i} a story names the entity with the usual probability times
 * {@code step^i}; the cheapest sequence of levels is sought, where unlikely counts cost, and every
 * rise of a level. What is usual is the share over weeks in no burst, found anew until it stays.
 * Weeks without stories cost nothing in any level: a gap neither ends a burst nor makes one.
 */
final class Bursts {

  private static final int ROUNDS = 5;
  private static final double MOST = 0.9999;

  /**
   * A run of weeks.
   *
   * @param start its first week's index
   * @param end its last, inclusive
   * @param level the highest level reached
   * @param strength how much cheaper the burst is than the usual level: a log-likelihood ratio, in
   *     nats
   */
  record Burst(int start, int end, int level, double strength) {}

  static List<Burst> find(Series series, TrendsConfig config) {
    if (series.known().length < config.fewestWeeks()) {
      return List.of();
    }
    boolean[] isUsual = new boolean[series.length()];
    Arrays.fill(isUsual, true);
    int[] levels = new int[series.length()];
    double usual = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double share = share(series, isUsual);
      if (share <= 0 || share == usual) {
        break;
      }
      usual = share;
      levels = cheapest(series, usual, config);
      for (int t = 0; t < levels.length; t++) {
        isUsual[t] = levels[t] == 0;
      }
    }
    return usual > 0 ? runs(series, levels, usual, config) : List.of();
  }

  /** Half a story more, so that what is hardly ever named has a usual share as well. */
  private static double share(Series series, boolean[] isUsual) {
    double counts = 0.5;
    double totals = 1;
    for (int t = 0; t < isUsual.length; t++) {
      if (isUsual[t]) {
        counts += series.counts()[t];
        totals += series.totals()[t];
      }
    }
    return counts / totals;
  }

  /** The levels of least cost (Viterbi 1967). */
  private static int[] cheapest(Series series, double usual, TrendsConfig config) {
    int states = config.levels() + 1;
    int weeks = series.length();
    double rise = config.transitionCost() * Math.log(Math.max(2, series.known().length));
    double[] cost = new double[states];
    Arrays.fill(cost, Double.POSITIVE_INFINITY);
    cost[0] = 0;
    int[][] from = new int[weeks][states];
    for (int t = 0; t < weeks; t++) {
      double[] next = new double[states];
      for (int to = 0; to < states; to++) {
        next[to] = Double.POSITIVE_INFINITY;
        for (int at = 0; at < states; at++) {
          double c = cost[at] + Math.max(0, to - at) * rise;
          if (c < next[to]) {
            next[to] = c;
            from[t][to] = at;
          }
        }
        next[to] += fit(series, t, rate(usual, to, config));
      }
      cost = next;
    }
    int best = 0;
    for (int s = 1; s < states; s++) {
      best = cost[s] < cost[best] ? s : best;
    }
    int[] levels = new int[weeks];
    for (int t = weeks - 1; t >= 0; t--) {
      levels[t] = best;
      best = from[t][best];
    }
    return levels;
  }

  private static double rate(double usual, int level, TrendsConfig config) {
    return Math.min(MOST, usual * Math.pow(config.rateStep(), level));
  }

  /** Minus the binomial log-likelihood, but for what no rate changes. */
  private static double fit(Series series, int week, double rate) {
    long n = series.totals()[week];
    long k = series.counts()[week];
    return n == 0 ? 0 : -(k * Math.log(rate) + (n - k) * Math.log1p(-rate));
  }

  private static List<Burst> runs(Series series, int[] levels, double usual, TrendsConfig config) {
    List<Burst> bursts = new ArrayList<>();
    int t = 0;
    while (t < levels.length) {
      int start = t;
      int highest = 0;
      double strength = 0;
      while (t < levels.length && levels[t] > 0) {
        highest = Math.max(highest, levels[t]);
        strength += fit(series, t, usual) - fit(series, t, rate(usual, levels[t], config));
        t++;
      }
      if (t > start) {
        bursts.add(
            new Burst(firstKnown(series, start), lastKnown(series, t - 1), highest, strength));
      } else {
        t++;
      }
    }
    return bursts;
  }

  private static int firstKnown(Series series, int from) {
    int t = from;
    while (!series.isKnown(t)) {
      t++;
    }
    return t;
  }

  private static int lastKnown(Series series, int from) {
    int t = from;
    while (!series.isKnown(t)) {
      t--;
    }
    return t;
  }

  private Bursts() {}
}
