package io.dateline.trends;

/**
 * What a week's share of stories was to be expected to be.
 *
 * @param share of the weeks before, together
 * @param deviation how many standard errors the week's count lies from it, Anscombe's (1948) square
 *     roots making them alike for rare and frequent entities
 */
record Baseline(double share, double deviation) {

  /** Null where the week or all weeks of the window before it tell nothing. */
  static Baseline of(Series series, int week, int window) {
    long counts = 0;
    long totals = 0;
    for (int t = Math.max(0, week - window); t < week; t++) {
      if (series.isKnown(t)) {
        counts += series.counts()[t];
        totals += series.totals()[t];
      }
    }
    if (totals == 0 || !series.isKnown(week)) {
      return null;
    }
    double share = counts / (double) totals;
    double n = series.totals()[week];
    double deviation =
        (root(series.counts()[week] / n, n) - root(share, totals))
            / Math.sqrt(1 / n + 1.0 / totals);
    return new Baseline(share, deviation);
  }

  /** Twice the arc sine of the root of a share: its variance is one by the number of stories. */
  private static double root(double share, double n) {
    return 2 * Math.asin(Math.sqrt((share * n + 0.375) / (n + 0.75)));
  }
}
