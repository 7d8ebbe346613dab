package io.dateline.evaluate;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/** The figures of places, from the counts of all documents. */
final class PlaceFigures {

  /** Half the Earth's circumference: the largest error there is (Gritta et al. 2018). */
  private static final double FARTHEST_KM = 20_039;

  static Figures of(List<PlaceCounts> documents) {
    Figures figures = new Figures();
    long located = sum(documents, PlaceCounts::located);
    figures.count("documents", documents.size());
    figures.count("n", located);
    figures.share("gold_spans.accuracy_161km", sum(documents, PlaceCounts::right), located);
    put(figures, "gold_spans.median_km", documents, PlaceFigures::median);
    put(figures, "gold_spans.auc", documents, PlaceFigures::areaUnderCurve);
    figures.share("gold_spans.resolved_share", resolved(documents), located);
    put(
        figures,
        "recognition.precision",
        documents,
        d -> ratio(d, PlaceCounts::spans, PlaceCounts::found));
    put(
        figures,
        "recognition.recall",
        documents,
        d -> ratio(d, PlaceCounts::spans, PlaceCounts::gold));
    put(figures, "recognition.f1", documents, d -> f1(d, PlaceCounts::spans, PlaceCounts::gold));
    put(
        figures,
        "recognition_overlap.precision",
        documents,
        d -> ratio(d, PlaceCounts::foundOverlaps, PlaceCounts::found));
    put(
        figures,
        "recognition_overlap.recall",
        documents,
        d -> ratio(d, PlaceCounts::overlaps, PlaceCounts::gold));
    put(
        figures,
        "end_to_end.precision",
        documents,
        d -> ratio(d, PlaceCounts::places, PlaceCounts::found));
    put(
        figures,
        "end_to_end.recall",
        documents,
        d -> ratio(d, PlaceCounts::places, PlaceCounts::located));
    put(figures, "end_to_end.f1", documents, d -> f1(d, PlaceCounts::places, PlaceCounts::located));
    return figures;
  }

  private static void put(
      Figures figures,
      String key,
      List<PlaceCounts> documents,
      ToDoubleFunction<List<PlaceCounts>> figure) {
    figures.put(key, figure.applyAsDouble(documents), Interval.bootstrap(documents, figure));
  }

  private static long resolved(List<PlaceCounts> documents) {
    return documents.stream().flatMap(d -> d.errors().stream()).filter(Double::isFinite).count();
  }

  private static long sum(List<PlaceCounts> documents, ToIntFunction<PlaceCounts> count) {
    return documents.stream().mapToInt(count).sum();
  }

  private static double ratio(
      List<PlaceCounts> d, ToIntFunction<PlaceCounts> part, ToIntFunction<PlaceCounts> whole) {
    long all = sum(d, whole);
    return all == 0 ? Double.NaN : sum(d, part) / (double) all;
  }

  private static double f1(
      List<PlaceCounts> d, ToIntFunction<PlaceCounts> right, ToIntFunction<PlaceCounts> gold) {
    long all = sum(d, gold) + sum(d, PlaceCounts::found);
    return all == 0 ? Double.NaN : 2.0 * sum(d, right) / all;
  }

  /** Of all located toponyms, the unresolved ones infinitely far. */
  static double median(List<PlaceCounts> documents) {
    double[] errors = errors(documents);
    return errors.length == 0 ? Double.NaN : errors[errors.length / 2];
  }

  /**
   * Area under the curve of log errors, 0 best and 1 worst (Jurgens et al. 2015), over all located
   * toponyms; an unresolved one counts as half the way round the Earth.
   */
  static double areaUnderCurve(List<PlaceCounts> documents) {
    double[] errors = errors(documents);
    double sum = 0;
    for (double km : errors) {
      sum += Math.log(1 + Math.min(km, FARTHEST_KM)) / Math.log(1 + FARTHEST_KM);
    }
    return errors.length == 0 ? Double.NaN : sum / errors.length;
  }

  private static double[] errors(List<PlaceCounts> documents) {
    return documents.stream()
        .flatMap(d -> d.errors().stream())
        .mapToDouble(Double::doubleValue)
        .sorted()
        .toArray();
  }

  private PlaceFigures() {}
}
