package io.dateline.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BaselineTest {

  @Test
  void weeksOfSilentSourcesAreLeftOutWithTheirStories() {
    Series series = new Series(new long[] {2, 5, 2, 4}, new long[] {10, 0, 10, 10});

    Baseline baseline = Baseline.of(series, 3, 8);

    assertThat(baseline.share()).isCloseTo(0.2, within(1e-12));
    assertThat(baseline.deviation()).isCloseTo(1.109, within(0.001));
  }

  @Test
  void thereIsNoneAfterSilentWeeksAlone() {
    assertThat(Baseline.of(new Series(new long[] {3, 4}, new long[] {0, 10}), 1, 8)).isNull();
  }
}
