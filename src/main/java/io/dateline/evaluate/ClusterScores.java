package io.dateline.evaluate;

import io.dateline.evaluate.MentionClusters.Aligned;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Agreement of two clusterings of the same mentions: pairs of mentions that share a cluster, and B³
 * (Bagga and Baldwin, LREC 1998), within documents, across them, and over all.
 */
final class ClusterScores {

  private record Tally(long shared, long found, long gold) {}

  /**
   * @param documents the aligned mentions of each document
   */
  static void put(Figures figures, List<List<Aligned>> documents) {
    putPairwise(figures, "pairwise", documents, true, true);
    putPairwise(figures, "pairwise.within", documents, true, false);
    putPairwise(figures, "pairwise.across", documents, false, true);
    figures.put(
        "b3.precision",
        bCubed(flat(documents), Aligned::entity, Aligned::gold),
        Interval.bootstrap(documents, d -> bCubed(flat(d), Aligned::entity, Aligned::gold)));
    figures.put(
        "b3.recall",
        bCubed(flat(documents), Aligned::gold, Aligned::entity),
        Interval.bootstrap(documents, d -> bCubed(flat(d), Aligned::gold, Aligned::entity)));
  }

  /** Pairs wrongly merged, then those wrongly kept apart, each pair of surfaces once. */
  static Set<String> wrong(List<Aligned> mentions) {
    Set<String> merged = new LinkedHashSet<>();
    Set<String> apart = new LinkedHashSet<>();
    for (int i = 0; i < mentions.size(); i++) {
      for (int j = 0; j < i; j++) {
        Aligned a = mentions.get(j);
        Aligned b = mentions.get(i);
        boolean isOne = a.entity().equals(b.entity());
        if (isOne != a.gold().equals(b.gold())) {
          (isOne ? merged : apart).add(shown(isOne, a, b));
        }
      }
    }
    merged.addAll(apart);
    return merged;
  }

  private static String shown(boolean isOne, Aligned a, Aligned b) {
    String surfaces = a.surface() + " (" + a.gold() + ") | " + b.surface() + " (" + b.gold() + ")";
    return isOne
        ? "merged: " + surfaces + " as " + a.entity()
        : "not merged: " + surfaces + " as " + bare(a.entity()) + " | " + bare(b.entity());
  }

  private static String bare(String entity) {
    return entity.startsWith("unresolved:") ? "unresolved" : entity;
  }

  private static void putPairwise(
      Figures figures, String key, List<List<Aligned>> documents, boolean within, boolean across) {
    figures.put(
        key + ".precision",
        precision(pairs(flat(documents), within, across)),
        Interval.bootstrap(documents, d -> precision(pairs(flat(d), within, across))));
    figures.put(
        key + ".recall",
        recall(pairs(flat(documents), within, across)),
        Interval.bootstrap(documents, d -> recall(pairs(flat(d), within, across))));
  }

  private static double precision(Tally t) {
    return t.found() == 0 ? Double.NaN : t.shared() / (double) t.found();
  }

  private static double recall(Tally t) {
    return t.gold() == 0 ? Double.NaN : t.shared() / (double) t.gold();
  }

  /** Counted by cluster, so that a corpus of mentions is not squared. */
  private static Tally pairs(List<Aligned> mentions, boolean within, boolean across) {
    return new Tally(
        pairs(mentions, a -> a.gold() + " " + a.entity(), within, across),
        pairs(mentions, Aligned::entity, within, across),
        pairs(mentions, Aligned::gold, within, across));
  }

  private static long pairs(
      List<Aligned> mentions, Function<Aligned, String> cluster, boolean within, boolean across) {
    long all = sumOfPairs(mentions, cluster);
    long inDocument = sumOfPairs(mentions, a -> a.document() + " " + cluster.apply(a));
    return (within ? inDocument : 0) + (across ? all - inDocument : 0);
  }

  private static long sumOfPairs(List<Aligned> mentions, Function<Aligned, String> cluster) {
    return mentions.stream()
        .collect(Collectors.groupingBy(cluster, Collectors.counting()))
        .values()
        .stream()
        .mapToLong(n -> n * (n - 1) / 2)
        .sum();
  }

  /** The mean share of a mention's cluster that is its cluster in the other clustering too. */
  private static double bCubed(
      List<Aligned> mentions, Function<Aligned, String> cluster, Function<Aligned, String> other) {
    Map<String, Long> sizes = new HashMap<>();
    Map<String, Long> common = new HashMap<>();
    for (Aligned a : mentions) {
      sizes.merge(cluster.apply(a), 1L, Long::sum);
      common.merge(cluster.apply(a) + " " + other.apply(a), 1L, Long::sum);
    }
    return mentions.stream()
        .mapToDouble(
            a ->
                common.get(cluster.apply(a) + " " + other.apply(a))
                    / (double) sizes.get(cluster.apply(a)))
        .average()
        .orElse(Double.NaN);
  }

  /**
   * Documents drawn twice count once: a document and its copy would agree across documents however
   * wrong both are.
   */
  private static List<Aligned> flat(List<List<Aligned>> documents) {
    List<Aligned> all = new ArrayList<>();
    Set<List<Aligned>> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
    for (List<Aligned> document : documents) {
      if (distinct.add(document)) {
        all.addAll(document);
      }
    }
    return all;
  }

  private ClusterScores() {}
}
