package io.dateline.trends;

import java.util.Arrays;

/**
 * How the share of stories moves: change of the share per week.
 *
 * @param value the median of the slopes between all pairs of weeks (Theil 1950, Sen 1968)
 * @param low lower end of its 95% interval (Sen 1968, by the variance of Kendall's S with ties)
 * @param high upper end
 */
record Slope(double value, double low, double high) {

  private static final double Z = 1.959963984540054;

  /** Pairs grow with the square of the weeks: of a longer series, the last weeks are taken. */
  private static final int MOST_WEEKS = 260;

  /** Null with fewer known weeks than asked for. */
  static Slope of(Series series, int fewestWeeks) {
    int[] all = series.known();
    int[] weeks = Arrays.copyOfRange(all, Math.max(0, all.length - MOST_WEEKS), all.length);
    int n = weeks.length;
    if (n < fewestWeeks) {
      return null;
    }
    double[] slopes = new double[n * (n - 1) / 2];
    int pairs = 0;
    for (int i = 0; i < n; i++) {
      for (int k = i + 1; k < n; k++) {
        slopes[pairs++] = (series.share(weeks[k]) - series.share(weeks[i])) / (weeks[k] - weeks[i]);
      }
    }
    Arrays.sort(slopes);
    double spread = Z * Math.sqrt(variance(series, weeks));
    int low = (int) Math.max(0, Math.floor((pairs - spread) / 2));
    int high = (int) Math.min(pairs - 1, Math.ceil((pairs + spread) / 2));
    double median = (slopes[(pairs - 1) / 2] + slopes[pairs / 2]) / 2;
    return new Slope(median, slopes[low], slopes[high]);
  }

  /** Of Kendall's S, less for shares that are equal. */
  private static double variance(Series series, int[] weeks) {
    int n = weeks.length;
    double[] shares = Arrays.stream(weeks).mapToDouble(series::share).sorted().toArray();
    double sum = n * (n - 1.0) * (2.0 * n + 5);
    int i = 0;
    while (i < n) {
      int k = i;
      while (k < n && shares[k] == shares[i]) {
        k++;
      }
      double ties = k - i;
      sum -= ties * (ties - 1) * (2 * ties + 5);
      i = k;
    }
    return sum / 18;
  }
}
