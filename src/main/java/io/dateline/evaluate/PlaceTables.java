package io.dateline.evaluate;

import io.dateline.evaluate.GoldToponym.Location;
import io.dateline.evaluate.PlaceRun.Document;
import io.dateline.evaluate.PlaceRun.Resolved;
import io.dateline.resolve.Place;
import io.dateline.resolve.Resolution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Where the figures come from: by kind, by continent, by confidence, and the worst cases. */
final class PlaceTables {

  private static final int BINS = 10;

  private final List<Document> documents;
  private final PlaceVerdict verdict;

  PlaceTables(List<Document> documents, PlaceVerdict verdict) {
    this.documents = documents;
    this.verdict = verdict;
  }

  /** Accuracy by the gold place's kind. */
  List<String> byKind() {
    return shares("kind", (gold, found) -> kind(gold.where()));
  }

  /** Accuracy by the gold place's continent. */
  List<String> byContinent() {
    return shares("continent", (gold, found) -> verdict.continentOf(gold.where()));
  }

  /** Accuracy by the rule that decided. */
  List<String> byReason() {
    return shares("reason", (gold, found) -> found.reason().code());
  }

  /** Mean confidence against accuracy, in tenths of confidence; unresolved ones left out. */
  List<String> reliability() {
    List<String> lines = new ArrayList<>();
    List<double[]> bins = bins();
    for (int i = 0; i < BINS; i++) {
      double[] bin = bins.get(i);
      if (bin[0] > 0) {
        lines.add(
            String.format(
                Locale.ROOT,
                "  score %.1f to %.1f  %5.0f toponyms  mean score %.3f  right %.3f",
                i / (double) BINS,
                (i + 1) / (double) BINS,
                bin[0],
                bin[1] / bin[0],
                bin[2] / bin[0]));
      }
    }
    return lines;
  }

  /** Expected calibration error over tenths of confidence (Naeini et al. 2015). */
  double calibrationError() {
    List<double[]> bins = bins();
    double all = bins.stream().mapToDouble(b -> b[0]).sum();
    return all == 0
        ? Double.NaN
        : bins.stream().mapToDouble(b -> Math.abs(b[1] - b[2])).sum() / all;
  }

  private List<double[]> bins() {
    List<double[]> bins = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      bins.add(new double[3]);
    }
    each(
        (gold, found) -> {
          if (found.place() != null) {
            double[] bin = bins.get((int) Math.min(BINS - 1, found.score() * BINS));
            bin[0]++;
            bin[1] += found.score();
            bin[2] += verdict.isRight(gold, found.place()) ? 1 : 0;
          }
        });
    return bins;
  }

  /** The commonest wrong answers on gold spans. */
  List<String> worst(int most) {
    Map<String, Integer> counts = new HashMap<>();
    for (Document d : documents) {
      for (int i = 0; i < d.goldSpans().size(); i++) {
        GoldToponym marked = d.article().toponyms().get(i);
        Location gold = marked.where();
        Resolved r = d.goldSpans().get(i);
        if (gold != null && !verdict.isRight(marked, r.resolution().place())) {
          counts.merge(
              "%s → %s, not %s (%s, %s)"
                  .formatted(
                      r.mention().surface(),
                      told(r.resolution()),
                      gold.name(),
                      gold.feature(),
                      gold.country()),
              1,
              Integer::sum);
        }
      }
    }
    return commonest(counts, most);
  }

  /** The commonest places that were found where the gold has none. */
  List<String> falsePositives(int most) {
    Map<String, Integer> counts = new HashMap<>();
    for (Document d : documents) {
      Set<PlaceCounts.Span> gold =
          d.article().toponyms().stream()
              .map(g -> PlaceCounts.Span.of(g.begin(), g.phrase()))
              .collect(Collectors.toSet());
      for (Resolved r : PlaceCounts.places(d)) {
        if (!gold.contains(PlaceCounts.Span.of(r))) {
          counts.merge(r.mention().surface() + " → " + told(r.resolution()), 1, Integer::sum);
        }
      }
    }
    return commonest(counts, most);
  }

  /** The commonest gold toponyms that were not found as places in the raw text. */
  List<String> missed(int most) {
    Map<String, Integer> counts = new HashMap<>();
    for (Document d : documents) {
      Set<PlaceCounts.Span> found =
          PlaceCounts.places(d).stream().map(PlaceCounts.Span::of).collect(Collectors.toSet());
      for (GoldToponym g : d.article().toponyms()) {
        if (g.where() != null && !found.contains(PlaceCounts.Span.of(g.begin(), g.phrase()))) {
          counts.merge(g.phrase() + instead(g, d), 1, Integer::sum);
        }
      }
    }
    return commonest(counts, most);
  }

  /** What stands in the way of a toponym: a longer or shorter name, one that was no place. */
  private static String instead(GoldToponym gold, Document document) {
    return document.fromText().stream()
        .filter(r -> gold.begin() < r.mention().end() && r.mention().begin() < gold.end())
        .map(
            r ->
                " in %s \"%s\" → %s"
                    .formatted(r.mention().label(), r.mention().surface(), told(r.resolution())))
        .findFirst()
        .orElse("");
  }

  private static List<String> commonest(Map<String, Integer> counts, int most) {
    return counts.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<String, Integer> e) -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(most)
        .map(e -> String.format(Locale.ROOT, "  %5d  %s", e.getValue(), e.getKey()))
        .toList();
  }

  private static String told(Resolution r) {
    Place p = r.place();
    return p == null
        ? r.reason().code()
        : "%s (%s, %s %s)".formatted(p.name(), p.feature(), p.countryCode(), p.admin1());
  }

  private List<String> shares(String what, BiFunction<GoldToponym, Resolution, String> group) {
    Map<String, int[]> counts = new TreeMap<>();
    each(
        (gold, found) -> {
          int[] count = counts.computeIfAbsent(group.apply(gold, found), k -> new int[2]);
          count[0]++;
          count[1] += verdict.isRight(gold, found.place()) ? 1 : 0;
        });
    Figures figures = new Figures();
    counts.forEach((k, c) -> figures.share("%s %s (%,d)".formatted(what, k, c[0]), c[1], c[0]));
    return figures.lines();
  }

  private void each(BiConsumer<GoldToponym, Resolution> action) {
    for (Document d : documents) {
      for (int i = 0; i < d.goldSpans().size(); i++) {
        GoldToponym gold = d.article().toponyms().get(i);
        if (gold.where() != null) {
          action.accept(gold, d.goldSpans().get(i).resolution());
        }
      }
    }
  }

  private static String kind(Location gold) {
    String code = gold.feature();
    if (code.isEmpty()) {
      return "untold";
    }
    if (code.startsWith("PCL")) {
      return "country";
    }
    if (code.equals("ADM1")) {
      return "region";
    }
    if (code.startsWith("ADM")) {
      return "county";
    }
    return code.startsWith("PPL") ? "town" : "other";
  }
}
