package io.dateline.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What moved in a week: each entity's share of the week's stories against its share of the stories
 * of the eight weeks with stories before it.
 */
final class WeekChanges {

  private static final int WINDOW = 8;
  private static final int LISTED = 8;

  /** Standard errors from which on a change is listed. */
  private static final double NOTABLE = 1.5;

  private static final int FEWEST_STORIES = 2;

  /** Weeks that have to be known before anything can be called a change. */
  private static final int FEWEST_WEEKS = 3;

  private final TimeAxis axis;

  /** Stories by entity and slot. */
  private final long[][] stories;

  WeekChanges(TimeAxis axis, long[][] stories) {
    this.axis = axis;
    this.stories = stories;
  }

  /**
   * Standard errors by which a week's share differs from that of the weeks before: difference of
   * arc sines (Anscombe 1948).
   *
   * @return 0 where too little is known
   */
  double deviation(int entity, int slot) {
    Before before = before(entity, slot);
    if (before.weeks() < FEWEST_WEEKS || axis.storiesOf(slot) == 0) {
      return 0;
    }
    double n = axis.storiesOf(slot);
    return (root(stories[entity][slot], n) - root(before.named(), before.stories()))
        / Math.sqrt(1 / n + 1.0 / before.stories());
  }

  PageModel.Changes of(int slot) {
    List<int[]> up = new ArrayList<>();
    List<int[]> down = new ArrayList<>();
    List<int[]> fresh = new ArrayList<>();
    if (axis.storiesOf(slot) > 0) {
      for (int entity = 0; entity < stories.length; entity++) {
        sort(entity, slot, up, down, fresh);
      }
    }
    return new PageModel.Changes(
        strongest(up, Comparator.comparingInt(row -> -row[4])),
        strongest(down, Comparator.comparingInt(row -> row[4])),
        strongest(fresh, Comparator.comparingInt(row -> -row[1])));
  }

  private void sort(int entity, int slot, List<int[]> up, List<int[]> down, List<int[]> fresh) {
    long named = stories[entity][slot];
    Before before = before(entity, slot);
    if (before.weeks() < FEWEST_WEEKS) {
      return;
    }
    if (named >= FEWEST_STORIES
        && IntStream.range(0, slot).allMatch(earlier -> stories[entity][earlier] == 0)) {
      fresh.add(new int[] {entity, (int) named});
      return;
    }
    double deviation = deviation(entity, slot);
    int[] row = {
      entity,
      (int) named,
      thousandths(named, axis.storiesOf(slot)),
      thousandths(before.named(), before.stories()),
      (int) Math.round(deviation * 10)
    };
    if (deviation >= NOTABLE && named >= FEWEST_STORIES) {
      up.add(row);
    } else if (deviation <= -NOTABLE) {
      down.add(row);
    }
  }

  private static List<int[]> strongest(List<int[]> rows, Comparator<int[]> order) {
    return rows.stream().sorted(order.thenComparingInt(row -> row[0])).limit(LISTED).toList();
  }

  private record Before(int weeks, long named, long stories) {}

  private Before before(int entity, int slot) {
    int weeks = 0;
    long named = 0;
    long all = 0;
    for (int t = slot - 1; t >= 0 && weeks < WINDOW; t--) {
      if (axis.storiesOf(t) > 0) {
        weeks++;
        named += stories[entity][t];
        all += axis.storiesOf(t);
      }
    }
    return new Before(weeks, named, all);
  }

  private static int thousandths(long part, long whole) {
    return (int) Math.round(1000.0 * part / whole);
  }

  private static double root(double count, double n) {
    return 2 * Math.asin(Math.sqrt((Math.min(count, n) + 0.375) / (n + 0.75)));
  }
}
