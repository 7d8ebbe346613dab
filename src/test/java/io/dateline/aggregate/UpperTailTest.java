package io.dateline.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpperTailTest {

  @Test
  void equalTrialsAreBinomial() {
    double[] half = {0.5};
    assertThat(UpperTail.of(half, new long[] {4}, 0)).isEqualTo(1);
    assertThat(UpperTail.of(half, new long[] {4}, 3)).isCloseTo(5 / 16.0, within(1e-12));
    assertThat(UpperTail.of(half, new long[] {4}, 4)).isCloseTo(1 / 16.0, within(1e-12));
    assertThat(UpperTail.of(half, new long[] {4}, 5)).isZero();
  }

  @Test
  void unequalTrialsAreConvolved() {
    // 0.1 · 0.5 both, 0.1 + 0.5 − 0.05 at least one
    assertThat(UpperTail.of(new double[] {0.1, 0.5}, new long[] {1, 1}, 2))
        .isCloseTo(0.05, within(1e-12));
    assertThat(UpperTail.of(new double[] {0.1, 0.5}, new long[] {1, 1}, 1))
        .isCloseTo(0.55, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 9, 10, 15, 25, 60})
  void theSaddlepointIsCloseFarOutToo(int successes) {
    double[] p = {0.001, 0.01, 0.1};
    long[] trials = {500, 300, 60};

    double exact = UpperTail.exact(p, trials, successes);
    double approximate = UpperTail.saddlepoint(p, trials, successes, 860);

    assertThat(approximate / exact).isCloseTo(1, within(0.05));
  }

  @Test
  void allTrialsAtOnceAreAProduct() {
    assertThat(UpperTail.saddlepoint(new double[] {0.9, 0.99}, new long[] {200, 100}, 300, 300))
        .isCloseTo(Math.pow(0.9, 200) * Math.pow(0.99, 100), within(1e-15));
  }
}
