package io.dateline.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The weeks of the page in order; long runs of weeks without a story take one slot together. */
final class TimeAxis {

  /** Runs of more weeks than this are folded. */
  private static final int SHOWN_GAP = 2;

  /**
   * One slot.
   *
   * @param start Monday of its first week
   * @param week null in a gap
   * @param gap weeks that it stands for where it is one without stories; else 0
   */
  record Slot(LocalDate start, Corpus.Week week, int gap) {}

  private final List<Slot> slots = new ArrayList<>();
  private final Map<LocalDate, Integer> slotOf = new HashMap<>();

  TimeAxis(List<Corpus.Week> weeks) {
    List<Corpus.Week> inOrder =
        weeks.stream().sorted(Comparator.comparing(Corpus.Week::start)).toList();
    LocalDate due = inOrder.isEmpty() ? null : inOrder.get(0).start();
    for (Corpus.Week week : inOrder) {
      int missing = (int) ChronoUnit.WEEKS.between(due, week.start());
      for (int i = 0; i < missing; i += missing > SHOWN_GAP ? missing : 1) {
        slots.add(new Slot(due.plusWeeks(i), null, missing > SHOWN_GAP ? missing : 1));
      }
      slotOf.put(week.start(), slots.size());
      slots.add(new Slot(week.start(), week, 0));
      due = week.start().plusWeeks(1);
    }
  }

  /** As the page has them. */
  List<PageModel.Slot> views() {
    return slots.stream()
        .map(
            slot ->
                slot.week() == null
                    ? new PageModel.Slot(slot.start().toString(), 0, 0, 0, 0, slot.gap())
                    : new PageModel.Slot(
                        slot.start().toString(),
                        slot.week().stories(),
                        slot.week().articles(),
                        slot.week().speaking(),
                        slot.week().silent(),
                        0))
        .toList();
  }

  List<Slot> slots() {
    return slots;
  }

  int size() {
    return slots.size();
  }

  /** The slot of a week with stories; -1 for any other. */
  int of(LocalDate week) {
    return slotOf.getOrDefault(week, -1);
  }

  /** The slot that a week falls into, with stories or without; -1 outside of the axis. */
  int containing(LocalDate week) {
    for (int i = slots.size() - 1; i >= 0; i--) {
      if (!slots.get(i).start().isAfter(week)) {
        boolean isPast =
            ChronoUnit.WEEKS.between(slots.get(i).start(), week) >= Math.max(1, slots.get(i).gap());
        return isPast ? -1 : i;
      }
    }
    return -1;
  }

  long storiesOf(int slot) {
    Corpus.Week week = slots.get(slot).week();
    return week == null ? 0 : week.stories();
  }
}
