package io.dateline.trends;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BurstsTest {

  private static final int WEEKS = 104;

  /** A series with what was planted in it. */
  private record Planted(Series series, List<int[]> bursts) {}

  @Test
  void plantedBurstsAreFoundAndGapsAreNotTakenForAnything() {
    Random random = new Random(2002);
    int planted = 0;
    int found = 0;
    int right = 0;
    for (int i = 0; i < 300; i++) {
      Planted p = plant(random);
      List<Bursts.Burst> bursts = Bursts.find(p.series, TrendsConfig.DEFAULT);
      planted += p.bursts.size();
      found += bursts.size();
      for (int[] truth : p.bursts) {
        right +=
            bursts.stream()
                    .anyMatch(
                        b ->
                            Math.abs(b.start() - truth[0]) <= 1
                                && Math.abs(b.end() - truth[1]) <= 1)
                ? 1
                : 0;
      }
    }
    System.out.printf(
        "bursts: planted %d, found %d, precision %.3f, recall %.3f%n",
        planted, found, right / (double) found, right / (double) planted);
    assertThat(right / (double) found).as("precision").isGreaterThanOrEqualTo(.9);
    assertThat(right / (double) planted).as("recall").isGreaterThanOrEqualTo(.9);
  }

  @Test
  void aGrowingCorpusIsNoBurst() {
    long[] counts = new long[40];
    long[] totals = new long[40];
    for (int t = 0; t < 40; t++) {
      totals[t] = 100 + 50L * t;
      counts[t] = totals[t] / 20;
    }
    assertThat(Bursts.find(new Series(counts, totals), TrendsConfig.DEFAULT)).isEmpty();
    assertThat(ChangePoints.find(new Series(counts, totals))).isEmpty();
  }

  @Test
  void aBurstGoesOnOverASilentWeek() {
    long[] counts = new long[30];
    long[] totals = new long[30];
    for (int t = 0; t < 30; t++) {
      totals[t] = 100;
      counts[t] = t >= 10 && t < 17 ? 40 : 5;
    }
    counts[13] = 0;
    totals[13] = 0;
    assertThat(Bursts.find(new Series(counts, totals), TrendsConfig.DEFAULT))
        .singleElement()
        .satisfies(
            b -> {
              assertThat(b.start()).isEqualTo(10);
              assertThat(b.end()).isEqualTo(16);
              assertThat(b.level()).isEqualTo(3);
              assertThat(b.strength()).isGreaterThan(100);
            });
  }

  /**
   * Up to two bursts of three to eight weeks at three to six times the share; weeks without
   * sources.
   */
  private static Planted plant(Random random) {
    double share = .02 + .06 * random.nextDouble();
    double[] rates = new double[WEEKS];
    java.util.Arrays.fill(rates, share);
    List<int[]> bursts = new ArrayList<>();
    for (int b = 0; b < random.nextInt(3); b++) {
      int start = 10 + 45 * b + random.nextInt(25);
      int end = start + 2 + random.nextInt(6);
      double times = 3 + 3 * random.nextDouble();
      for (int t = start; t <= end; t++) {
        rates[t] = share * times;
      }
      bursts.add(new int[] {start, end});
    }
    long[] counts = new long[WEEKS];
    long[] totals = new long[WEEKS];
    int gap = random.nextInt(WEEKS - 4);
    for (int t = 0; t < WEEKS; t++) {
      boolean isGap =
          t >= gap && t < gap + 3 && bursts.stream().noneMatch(b -> b[0] <= gap + 3 && gap <= b[1]);
      totals[t] = isGap ? 0 : 150 + 2L * t + random.nextInt(100);
      for (int s = 0; s < totals[t]; s++) {
        counts[t] += random.nextDouble() < rates[t] ? 1 : 0;
      }
    }
    return new Planted(new Series(counts, totals), bursts);
  }
}
