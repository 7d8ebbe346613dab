package io.dateline.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SlopeTest {

  @Test
  void aSteadyRiseHasItsSlopeWhateverOneWeekDoes() {
    long[] counts = {10, 20, 30, 40, 900, 60, 70, 80};
    Slope slope = Slope.of(new Series(counts, totals(8)), 4);
    assertThat(slope.value()).isCloseTo(.01, within(1e-9));
    assertThat(slope.low()).isLessThanOrEqualTo(.01);
    assertThat(slope.high()).isGreaterThanOrEqualTo(.01);
  }

  @Test
  void silentWeeksAreNoFall() {
    long[] totals = totals(8);
    totals[3] = 0;
    totals[4] = 0;
    Slope slope = Slope.of(new Series(new long[] {50, 50, 50, 0, 0, 50, 50, 50}, totals), 4);
    assertThat(slope).isEqualTo(new Slope(0, 0, 0));
  }

  @Test
  void fewWeeksHaveNoSlope() {
    assertThat(Slope.of(new Series(new long[] {1, 2, 3}, totals(3)), 4)).isNull();
  }

  @Test
  void theIntervalHoldsTheSlopeThatWasPlanted() {
    Random random = new Random(5);
    int held = 0;
    for (int i = 0; i < 1_000; i++) {
      long[] counts = new long[26];
      for (int t = 0; t < 26; t++) {
        counts[t] = Math.round(300 + 4 * t + 30 * random.nextGaussian());
      }
      Slope slope = Slope.of(new Series(counts, totals(26)), 4);
      held += slope.low() <= .004 && .004 <= slope.high() ? 1 : 0;
    }
    assertThat(held / 1_000.0).isBetween(.93, .98);
  }

  @Test
  void aStepIsAChangePoint() {
    long[] counts = new long[30];
    for (int t = 0; t < 30; t++) {
      counts[t] = t < 12 ? 50 : 120;
    }
    assertThat(ChangePoints.find(new Series(counts, totals(30)))).containsExactly(12);
  }

  @Test
  void theBaselineIsTheShareOfTheWeeksBefore() {
    Baseline baseline = Baseline.of(new Series(new long[] {50, 70, 60, 200}, totals(4)), 3, 8);
    assertThat(baseline.share()).isCloseTo(.06, within(1e-12));
    assertThat(baseline.deviation()).isGreaterThan(5);
    assertThat(Baseline.of(new Series(new long[] {5}, totals(1)), 0, 8)).isNull();
  }

  private static long[] totals(int weeks) {
    long[] totals = new long[weeks];
    java.util.Arrays.fill(totals, 1_000);
    return totals;
  }
}
