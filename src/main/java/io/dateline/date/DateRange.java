package io.dateline.date;

import java.time.Duration;
import java.time.Instant;

/**
 * When an article can have been published: the first newspapers are of the early 1600s, and none
 * appears after it was fetched. A day is allowed on top, because a date without a zone may be that
 * far ahead of UTC.
 *
 * @param latest the last instant allowed
 */
public record DateRange(Instant latest) {

  static final Instant EARLIEST = Instant.parse("1600-01-01T00:00:00Z");

  private static final Duration SLACK = Duration.ofDays(1);

  /** The range of a record that was fetched then, null where that is not known. */
  public static DateRange of(Instant crawledAt, Instant runLatest) {
    boolean isCrawlEarlier = crawledAt != null && crawledAt.isBefore(runLatest);
    return new DateRange((isCrawlEarlier ? crawledAt : runLatest).plus(SLACK));
  }

  public boolean contains(Instant instant) {
    return !instant.isBefore(EARLIEST) && !instant.isAfter(latest);
  }
}
