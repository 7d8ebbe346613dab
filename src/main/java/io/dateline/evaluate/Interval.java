package io.dateline.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** A 95% interval around a figure; not-a-number at both ends where there is nothing to count. */
public record Interval(double low, double high) {

  private static final double Z = 1.959963984540054;
  private static final int RESAMPLES = 1_000;
  private static final long SEED = 20_240_229;

  /**
   * The score interval of a share (Wilson 1927).
   *
   * @param successes how many of {@code n}
   */
  public static Interval wilson(long successes, long n) {
    if (successes < 0 || successes > n) {
      throw new IllegalArgumentException(successes + " of " + n + " is no share");
    }
    if (n == 0) {
      return new Interval(Double.NaN, Double.NaN);
    }
    double share = successes / (double) n;
    double spread = Z * Math.sqrt(share * (1 - share) / n + Z * Z / (4.0 * n * n));
    double middle = share + Z * Z / (2.0 * n);
    double scale = 1 + Z * Z / n;
    return new Interval(
        Math.max(0, (middle - spread) / scale), Math.min(1, (middle + spread) / scale));
  }

  /**
   * The percentile interval of a statistic over documents drawn with replacement (Efron 1979): what
   * is said twice in one document is not two pieces of evidence. Seeded, so that it prints the same
   * on every run.
   *
   * @param documents what each of them counted
   * @param statistic of a sample of as many documents; samples where it is not a number are left
   *     out
   */
  public static <D> Interval bootstrap(List<D> documents, ToDoubleFunction<List<D>> statistic) {
    Random random = new Random(SEED);
    double[] values = new double[documents.isEmpty() ? 0 : RESAMPLES];
    List<D> sample = new ArrayList<>(documents);
    for (int i = 0; i < values.length; i++) {
      for (int k = 0; k < documents.size(); k++) {
        sample.set(k, documents.get(random.nextInt(documents.size())));
      }
      values[i] = statistic.applyAsDouble(sample);
    }
    double[] sorted = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
    return sorted.length == 0
        ? new Interval(Double.NaN, Double.NaN)
        : new Interval(
            sorted[(int) (0.025 * sorted.length)],
            sorted[(int) Math.min(sorted.length - 1, 0.975 * sorted.length)]);
  }
}
