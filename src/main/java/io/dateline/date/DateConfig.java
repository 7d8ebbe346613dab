package io.dateline.date;

import java.io.Serializable;
import java.time.Instant;

/**
 * Settings of {@link Dates}.
 *
 * @param latest the run's own time: nothing is published later than a day after it
 */
public record DateConfig(Instant latest) implements Serializable {

  public DateConfig {
    if (latest == null) {
      throw new IllegalArgumentException("latest is missing; give the time of the run");
    }
    if (!latest.isAfter(DateRange.EARLIEST)) {
      throw new IllegalArgumentException(
          "latest is " + latest + "; give a time after " + DateRange.EARLIEST);
    }
  }
}
