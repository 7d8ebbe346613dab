package io.dateline.trends;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All that moves in one entity's series, week by week. */
final class EntityTrend {

  /**
   * One week of an entity.
   *
   * @param week index into the series
   * @param baseline null where nothing can be told
   * @param burst null outside of bursts
   * @param slope over the weeks up to this one; null where they are too few
   * @param isChangePoint whether the share is another from this week on
   */
  record Week(
      int week, Baseline baseline, Bursts.Burst burst, Slope slope, boolean isChangePoint) {}

  /** Weeks in which the entity is named and the series tells something. */
  static List<Week> of(Series series, TrendsConfig config) {
    List<Bursts.Burst> bursts = Bursts.find(series, config);
    Set<Integer> changes = new HashSet<>(ChangePoints.find(series));
    List<Week> weeks = new ArrayList<>();
    for (int t = 0; t < series.length(); t++) {
      int week = t;
      if (series.counts()[t] == 0 || !series.isKnown(t)) {
        continue;
      }
      Bursts.Burst burst =
          bursts.stream()
              .filter(b -> b.start() <= week && week <= b.end())
              .findFirst()
              .orElse(null);
      weeks.add(
          new Week(
              t,
              Baseline.of(series, t, config.window()),
              burst,
              Slope.of(upTo(series, t, config.slopeWeeks()), config.fewestWeeks()),
              changes.contains(t)));
    }
    return weeks;
  }

  private static Series upTo(Series series, int week, int length) {
    int from = Math.max(0, week + 1 - length);
    return new Series(
        Arrays.copyOfRange(series.counts(), from, week + 1),
        Arrays.copyOfRange(series.totals(), from, week + 1));
  }

  private EntityTrend() {}
}
