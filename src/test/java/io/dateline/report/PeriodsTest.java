package io.dateline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodsTest {

  @Test
  void fewWeeksStayWeeksAndManyBecomeMonthsOrQuarters() {
    assertThat(Periods.cuts(new TimeAxis(Corpora.weeks(9, 10))))
        .hasSize(9)
        .first()
        .extracting(Periods.Cut::label)
        .isEqualTo("Week of 1 Jan 2024");
    assertThat(Periods.cuts(new TimeAxis(Corpora.weeks(52, 10))))
        .hasSize(12)
        .last()
        .extracting(Periods.Cut::label)
        .isEqualTo("December 2024");
    assertThat(Periods.cuts(new TimeAxis(Corpora.weeks(110, 10))))
        .hasSize(9)
        .first()
        .extracting(Periods.Cut::label)
        .isEqualTo("Q1 2024");
  }

  @Test
  void namesThatStandOutComeFirstAndOthersNotAtAll() {
    TimeAxis axis = new TimeAxis(Corpora.weeks(4, 10));
    long[][] stories = {{5, 5, 5, 5}, {0, 0, 0, 9}, {1, 1, 1, 4}};

    assertThat(Periods.names(axis, Periods.cuts(axis).get(3), stories))
        .containsExactly(new int[] {1, 9, 900, 0}, new int[] {2, 4, 400, 100});
  }

  @Test
  void daysOfItsFirstWeekMayLieInTheMonthBefore() {
    Periods.Cut september = new Periods.Cut("September 2022", List.of(0, 1));

    assertThat(september.isMonthOf(LocalDate.of(2022, 9, 1))).isTrue();
    assertThat(september.isMonthOf(LocalDate.of(2022, 8, 30))).isFalse();
  }

  @Test
  void theRatioIsDunnings() {
    // 2 (9 ln(9/2.25) + 1 ln(1/7.75) + 30 ln(30/23.25))
    assertThat(Periods.logLikelihood(9, 10, 0, 30)).isCloseTo(36.15, within(0.01));
    assertThat(Periods.logLikelihood(5, 10, 15, 30)).isCloseTo(0, within(1e-9));
  }
}
