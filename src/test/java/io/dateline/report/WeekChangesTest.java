package io.dateline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WeekChangesTest {

  private final TimeAxis axis = new TimeAxis(Corpora.weeks(5, 10));

  private final WeekChanges changes =
      new WeekChanges(
          axis, new long[][] {{1, 1, 1, 1, 8}, {9, 9, 9, 9, 1}, {0, 0, 0, 0, 3}, {5, 5, 5, 5, 5}});

  @Test
  void risesFallsAndNewcomersAreToldApart() {
    PageModel.Changes week = changes.of(4);

    assertThat(week.up()).hasSize(1);
    assertThat(week.up().get(0)).startsWith(0, 8, 800, 100);
    assertThat(week.down()).hasSize(1);
    assertThat(week.down().get(0)).startsWith(1, 1, 100, 900);
    assertThat(week.fresh()).hasSize(1);
    assertThat(week.fresh().get(0)).containsExactly(2, 3);
  }

  @Test
  void theDeviationIsAnscombes() {
    // (2 asin sqrt(8.375/10.75) - 2 asin sqrt(4.375/40.75)) / sqrt(1/10 + 1/40)
    assertThat(changes.deviation(0, 4)).isCloseTo(4.23, within(0.01));
    assertThat(changes.deviation(3, 4)).isCloseTo(0, within(0.01));
  }

  @Test
  void theFirstWeeksTellNothing() {
    assertThat(changes.of(2).up()).isEmpty();
    assertThat(changes.of(2).fresh()).isEmpty();
    assertThat(changes.deviation(0, 2)).isZero();
  }
}
