package io.dateline.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The corpus cut into weeks, months, quarters or years, whichever makes no more than a dozen or
 * two, each with the names that set it apart from the rest: log-likelihood ratio (Dunning 1993) of
 * their stories in it and outside.
 */
final class Periods {

  private static final int MOST = 18;
  private static final int NAMES = 6;
  private static final int FEWEST_STORIES = 2;

  /** Part of a period's stories that have to name what the period is said to be about. */
  private static final double FEWEST_SHARE = 0.15;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("'Week of' d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter QUARTER =
      DateTimeFormatter.ofPattern("QQQ uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu", Locale.ENGLISH);

  /** A period before its names are known: a label and the slots in it. */
  record Cut(String label, List<Integer> slots) {

    /**
     * True where the period is a month and the date lies in it, as not all days of its weeks do.
     */
    boolean isMonthOf(LocalDate date) {
      return label.equals(MONTH.format(date));
    }
  }

  /** The finest cut that is not too fine. A week belongs to the month of its Thursday. */
  static List<Cut> cuts(TimeAxis axis) {
    List<Cut> cuts = List.of();
    List<Function<LocalDate, String>> labels =
        List.of(
            DAY::format,
            week -> MONTH.format(week.plusDays(3)),
            week -> QUARTER.format(week.plusDays(3)),
            week -> YEAR.format(week.plusDays(3)));
    for (Function<LocalDate, String> label : labels) {
      Map<String, List<Integer>> slots = new LinkedHashMap<>();
      for (int slot = 0; slot < axis.size(); slot++) {
        if (axis.storiesOf(slot) > 0) {
          slots
              .computeIfAbsent(label.apply(axis.slots().get(slot).start()), l -> new ArrayList<>())
              .add(slot);
        }
      }
      cuts = slots.entrySet().stream().map(e -> new Cut(e.getKey(), e.getValue())).toList();
      if (cuts.size() <= MOST) {
        return cuts;
      }
    }
    return cuts;
  }

  /**
   * Entity, stories in the period, share in it and outside in thousandths; the most telling first.
   *
   * @param stories by entity and slot
   */
  static List<int[]> names(TimeAxis axis, Cut cut, long[][] stories) {
    Set<Integer> inside = cut.slots().stream().collect(Collectors.toSet());
    long in = 0;
    long out = 0;
    for (int slot = 0; slot < axis.size(); slot++) {
      if (inside.contains(slot)) {
        in += axis.storiesOf(slot);
      } else {
        out += axis.storiesOf(slot);
      }
    }
    record Name(int[] row, double ratio) {}
    List<Name> names = new ArrayList<>();
    for (int entity = 0; entity < stories.length; entity++) {
      long named = 0;
      long elsewhere = 0;
      for (int slot = 0; slot < axis.size(); slot++) {
        if (inside.contains(slot)) {
          named += stories[entity][slot];
        } else {
          elsewhere += stories[entity][slot];
        }
      }
      double share = named / (double) in;
      double other = out == 0 ? 0 : elsewhere / (double) out;
      if (named >= Math.min(FEWEST_STORIES, in) && share >= FEWEST_SHARE && share > other) {
        names.add(
            new Name(
                new int[] {entity, (int) named, thousandths(share), thousandths(other)},
                logLikelihood(named, in, elsewhere, out)));
      }
    }
    return names.stream()
        .sorted(
            Comparator.comparingDouble((Name name) -> -name.ratio())
                .thenComparingInt(name -> name.row()[0]))
        .limit(NAMES)
        .map(Name::row)
        .toList();
  }

  /** G² of k of n against l of m. */
  static double logLikelihood(long k, long n, long l, long m) {
    double share = (k + l) / (double) (n + m);
    return 2
        * (term(k, n * share)
            + term(n - k, n * (1 - share))
            + term(l, m * share)
            + term(m - l, m * (1 - share)));
  }

  private static double term(double seen, double expected) {
    return seen <= 0 || expected <= 0 ? 0 : seen * Math.log(seen / expected);
  }

  private static int thousandths(double share) {
    return (int) Math.round(1000 * share);
  }

  private Periods() {}
}
