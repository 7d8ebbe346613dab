package io.dateline.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What was read of each source, by week. */
final class SourceViews {

  /** Those with most articles first. */
  static List<PageModel.SourceView> of(List<Corpus.Coverage> coverage, TimeAxis axis) {
    Map<String, List<Corpus.Coverage>> bySource = new TreeMap<>();
    coverage.forEach(
        row -> bySource.computeIfAbsent(row.source(), source -> new ArrayList<>()).add(row));
    return bySource.entrySet().stream()
        .map(source -> view(source.getKey(), source.getValue(), axis))
        .sorted(
            Comparator.comparingLong((PageModel.SourceView source) -> -source.articles())
                .thenComparing(PageModel.SourceView::name))
        .toList();
  }

  private static PageModel.SourceView view(String name, List<Corpus.Coverage> rows, TimeAxis axis) {
    Map<Integer, Long> bySlot = new TreeMap<>();
    TreeSet<Integer> gaps = new TreeSet<>();
    for (Corpus.Coverage row : rows) {
      int slot = axis.containing(row.week());
      if (slot >= 0 && row.articles() > 0) {
        bySlot.merge(slot, row.articles(), Long::sum);
      } else if (slot >= 0 && row.isGap()) {
        gaps.add(slot);
      }
    }
    List<Long> series = new ArrayList<>();
    bySlot.forEach((slot, count) -> Collections.addAll(series, (long) slot, count));
    return new PageModel.SourceView(
        name, rows.stream().mapToLong(Corpus.Coverage::articles).sum(), series, List.copyOf(gaps));
  }

  private SourceViews() {}
}
