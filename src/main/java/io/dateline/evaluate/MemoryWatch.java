package io.dateline.evaluate;

import io.dateline.annotate.TextAnnotator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Annotates the same articles again and again, and watches the heap that stays in use. */
public final class MemoryWatch {

  /**
   * Runs until the time is over; a pass that has begun is finished.
   *
   * @param report gets a line a pass
   * @return {@code heap.passes}, {@code heap.first_mib} and {@code heap.last_mib} in use after a
   *     full collection, {@code heap.mib_per_pass} by least squares over all passes but the first
   */
  public static Figures run(
      AnnotationBenchmark.Stage stage, int tasks, int minutes, Consumer<String> report) {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(minutes);
    List<Double> heap = new ArrayList<>();
    long tokens = 0;
    do {
      TextAnnotator.forgetSentences();
      tokens += stage.annotate(tasks);
      heap.add(HeapInUse.mib());
      report.accept(
          String.format(
              Locale.ROOT,
              "pass %d: %,d tokens so far, %.1f MiB of heap in use",
              heap.size(),
              tokens,
              heap.get(heap.size() - 1)));
    } while (System.nanoTime() < end);
    return new Figures()
        .count("heap.passes", heap.size())
        .count("heap.tokens", tokens)
        .put("heap.first_mib", heap.get(0))
        .put("heap.last_mib", heap.get(heap.size() - 1))
        .put("heap.mib_per_pass", slope(heap.subList(Math.min(1, heap.size() - 1), heap.size())));
  }

  private static double slope(List<Double> values) {
    double middle = (values.size() - 1) / 2.0;
    double mean = values.stream().mapToDouble(v -> v).average().orElse(0);
    double covariance = 0;
    double variance = 0;
    for (int i = 0; i < values.size(); i++) {
      covariance += (i - middle) * (values.get(i) - mean);
      variance += (i - middle) * (i - middle);
    }
    return variance == 0 ? 0 : covariance / variance;
  }

  private MemoryWatch() {}
}
