package io.dateline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeAxisTest {

  private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);

  private static TimeAxis axis(int... weeks) {
    return new TimeAxis(
        java.util.Arrays.stream(weeks)
            .mapToObj(w -> new Corpus.Week(MONDAY.plusWeeks(w), 5, 6, 1, 0))
            .toList());
  }

  @Test
  void shortGapsKeepTheirWeeks() {
    TimeAxis axis = axis(0, 3);

    assertThat(axis.slots()).extracting(TimeAxis.Slot::gap).containsExactly(0, 1, 1, 0);
    assertThat(axis.of(MONDAY.plusWeeks(3))).isEqualTo(3);
    assertThat(axis.of(MONDAY.plusWeeks(1))).isEqualTo(-1);
    assertThat(axis.storiesOf(1)).isZero();
  }

  @Test
  void longGapsAreFolded() {
    TimeAxis axis = axis(0, 1, 30);

    assertThat(axis.slots()).extracting(TimeAxis.Slot::gap).containsExactly(0, 0, 28, 0);
    assertThat(axis.of(MONDAY.plusWeeks(30))).isEqualTo(3);
    assertThat(axis.containing(MONDAY.plusWeeks(17))).isEqualTo(2);
  }

  @Test
  void weeksOutsideAreNowhere() {
    assertThat(axis(0, 1).containing(MONDAY.minusWeeks(1))).isEqualTo(-1);
    assertThat(axis(0, 1).containing(MONDAY.plusWeeks(2))).isEqualTo(-1);
  }

  @Test
  void noWeeksMakeNoSlots() {
    assertThat(new TimeAxis(List.of()).size()).isZero();
  }
}
