package io.dateline.date;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * A date as it was read.
 *
 * @param instant the time in UTC; midnight where only the day was given
 * @param day the day as written, in the zone in which it was written
 * @param isDayOnly true where no time of day, or no sound one, stood beside the day
 * @param hasZone true where a zone or offset was given; else the time is taken as UTC
 */
public record ParsedDate(Instant instant, LocalDate day, boolean isDayOnly, boolean hasZone) {

  static ParsedDate ofDay(LocalDate day) {
    return new ParsedDate(day.atTime(LocalTime.MIN).toInstant(ZoneOffset.UTC), day, true, false);
  }

  static ParsedDate ofInstant(Instant instant) {
    return new ParsedDate(instant, instant.atOffset(ZoneOffset.UTC).toLocalDate(), false, true);
  }
}
