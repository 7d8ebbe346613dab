package io.dateline.aggregate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * When a source publishes: what its silence is measured against.
 *
 * @param source the outlet
 * @param lastDay day of its last dated article, UTC
 * @param dayCount days with an article in the {@value #DAYS_LOOKED_BACK} days up to that day
 * @param longestPause days from one of these to the next, at most; 1 where it publishes daily, 0
 *     where there is but one day
 */
public record SourceRhythm(String source, LocalDate lastDay, long dayCount, int longestPause) {

  /** 52 weeks: also the longest silence that {@link Coverage} takes for a gap. */
  static final int DAYS_LOOKED_BACK = 364;

  private static final int FEWEST_DAYS = 4;

  /** Days without an article, up to the newest day of any source. */
  public long silence(LocalDate newest) {
    return ChronoUnit.DAYS.between(lastDay, newest);
  }

  /** Whether there are days enough to tell a habit by. */
  public boolean isRegular() {
    return dayCount >= FEWEST_DAYS;
  }

  /**
   * Whether a source that published regularly has stopped: silent for longer than is allowed, and
   * for longer than it ever paused in the year before. One silent for more than a year has ended,
   * and is no news.
   *
   * @param newest the newest day of any source
   * @param allowedDays days of silence that alarm nobody
   */
  public boolean isSilent(LocalDate newest, int allowedDays) {
    long silence = silence(newest);
    return isRegular()
        && silence > allowedDays
        && silence > longestPause
        && silence <= DAYS_LOOKED_BACK;
  }
}
