package io.dateline.date;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;

/** Weeks by ISO 8601, told by their Monday. */
public final class IsoWeek {

  /** Monday of the ISO week in which the instant lies in UTC. */
  public static LocalDate of(Instant instant) {
    return of(instant.atOffset(ZoneOffset.UTC).toLocalDate());
  }

  /** Monday of the ISO week of a day. */
  public static LocalDate of(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private IsoWeek() {}
}
