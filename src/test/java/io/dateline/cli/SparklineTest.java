package io.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SparklineTest {

  @Test
  void theLargestIsAFullBarAndZeroADot() {
    assertThat(Sparkline.of(new long[] {0, 1, 4, 8})).isEqualTo("·▁▄█");
  }

  @Test
  void theSmallestCountIsStillSeen() {
    assertThat(Sparkline.of(new long[] {1, 1000})).isEqualTo("▁█");
  }

  @Test
  void nothingIsNothing() {
    assertThat(Sparkline.of(new long[] {0, 0})).isEqualTo("··");
    assertThat(Sparkline.of(new long[0])).isEmpty();
  }
}
