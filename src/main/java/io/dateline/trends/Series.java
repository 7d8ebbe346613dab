package io.dateline.trends;

import java.util.stream.IntStream;

/**
 * One entity's weeks, without a break: stories that name it among all stories of the week.
 *
 * @param counts stories that name it
 * @param totals all stories; 0 in a week that tells nothing, because no source speaks in it
 */
record Series(long[] counts, long[] totals) {

  Series {
    if (counts.length != totals.length) {
      throw new IllegalArgumentException(
          counts.length + " counts for " + totals.length + " totals");
    }
  }

  int length() {
    return counts.length;
  }

  boolean isKnown(int week) {
    return totals[week] > 0;
  }

  double share(int week) {
    return counts[week] / (double) totals[week];
  }

  /** Weeks that tell something, in order. */
  int[] known() {
    return IntStream.range(0, length()).filter(this::isKnown).toArray();
  }
}
