package io.dateline.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IsoWeekTest {

  @ParameterizedTest
  @CsvSource({
    "2020-12-27T23:59:59Z, 2020-12-21",
    "2020-12-28T00:00:00Z, 2020-12-28",
    "2021-01-03T23:59:59.999Z, 2020-12-28",
    "2021-01-04T00:00:00Z, 2021-01-04",
    "2024-12-29T12:00:00Z, 2024-12-23",
    "2024-12-30T00:00:00Z, 2024-12-30",
    "2025-01-05T12:00:00Z, 2024-12-30",
    "2027-01-03T12:00:00Z, 2026-12-28",
    "2027-01-04T00:00:00Z, 2027-01-04",
    "1600-01-01T00:00:00Z, 1599-12-27",
  })
  void theWeekIsItsMonday(Instant instant, LocalDate monday) {
    assertThat(IsoWeek.of(instant)).isEqualTo(monday);
  }

  @Test
  void everyDayLiesInTheIsoWeekOfItsMonday() {
    LocalDate first = LocalDate.of(1999, 12, 20);
    for (int i = 0; i < 15_000; i++) {
      LocalDate day = first.plusDays(i);
      LocalDate monday = IsoWeek.of(day);
      assertThat(monday.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
      assertThat(monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))
          .isEqualTo(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      assertThat(monday.get(IsoFields.WEEK_BASED_YEAR))
          .isEqualTo(day.get(IsoFields.WEEK_BASED_YEAR));
    }
  }
}
