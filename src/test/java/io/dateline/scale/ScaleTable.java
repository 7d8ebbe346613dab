package io.dateline.scale;

import io.dateline.warehouse.RunLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** What the sizes cost, as tables of Markdown with a column for each, the least first. */
final class ScaleTable {

  /** One run. */
  private record Measured(
      long articles,
      RunLog log,
      Map<String, Long> driverBytes,
      Map<String, TaskWatch.Straggler> stragglers,
      long outputBytes,
      long peakKilobytes) {

    double seconds(String stage) {
      return log.seconds().getOrDefault(stage, 0.0);
    }

    double total() {
      return log.seconds().entrySet().stream()
          .filter(entry -> !entry.getKey().startsWith("table "))
          .mapToDouble(Map.Entry::getValue)
          .sum();
    }
  }

  private final List<Measured> runs = new ArrayList<>();

  void add(
      long articles,
      RunLog log,
      Map<String, Long> driverBytes,
      Map<String, TaskWatch.Straggler> stragglers,
      long outputBytes) {
    runs.add(new Measured(articles, log, driverBytes, stragglers, outputBytes, peakKilobytes()));
    runs.sort(Comparator.comparingLong(Measured::articles));
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    Measured first = runs.get(0);
    Measured last = runs.get(runs.size() - 1);
    text.append(header("seconds", "per article, most by least"));
    for (String stage : stages()) {
      double growth =
          last.seconds(stage) / last.articles() / (first.seconds(stage) / first.articles());
      text.append(
          row(stage, (run, s) -> "%.1f".formatted(run.seconds(s)), "%.2f".formatted(growth)));
    }
    double all = last.total() / last.articles() / (first.total() / first.articles());
    text.append(row("all", (run, s) -> "%.1f".formatted(run.total()), "%.2f".formatted(all)));
    text.append(header("KB that tasks returned to the driver", "most by least"));
    for (String stage : last.driverBytes().keySet()) {
      double growth = 1.0 * bytes(last, stage) / Math.max(1, bytes(first, stage));
      text.append(
          row(stage, (run, s) -> "%,d".formatted(bytes(run, s) / 1000), "%.1f".formatted(growth)));
    }
    text.append(header("slowest task by the middle one, where it took 2 s or more", "of"));
    for (String stage : last.stragglers().keySet()) {
      text.append(row(stage, ScaleTable::straggler, last.stragglers().get(stage).what()));
    }
    text.append(header("of all", ""));
    text.append(row("mentions", (run, s) -> "%,d".formatted(run.log().counted("mentions")), ""));
    text.append(row("entities", (run, s) -> "%,d".formatted(run.log().counted("entities")), ""));
    text.append(row("output, MB", (run, s) -> "%,d".formatted(run.outputBytes() >> 20), ""));
    text.append(
        row(
            "peak of the process until then, MB",
            (run, s) -> "%,d".formatted(run.peakKilobytes() >> 10),
            ""));
    return text.toString();
  }

  private static String straggler(Measured run, String stage) {
    TaskWatch.Straggler found = run.stragglers().get(stage);
    return found == null
        ? "-"
        : "%.1f (%.1f s, %d tasks)".formatted(found.ratio(), found.seconds(), found.tasks());
  }

  private static long bytes(Measured run, String stage) {
    return run.driverBytes().getOrDefault(stage, 0L);
  }

  private Set<String> stages() {
    Set<String> all = new LinkedHashSet<>();
    runs.forEach(run -> all.addAll(run.log().seconds().keySet()));
    return all;
  }

  private String header(String what, String last) {
    StringBuilder line = new StringBuilder("\n| " + what + " |");
    runs.forEach(run -> line.append(" %,d |".formatted(run.articles())));
    return line + " " + last + " |\n|---" + "|--:".repeat(runs.size()) + "|---|\n";
  }

  private String row(String stage, BiFunction<Measured, String, String> cell, String last) {
    StringBuilder line = new StringBuilder("| " + stage + " |");
    runs.forEach(run -> line.append(' ').append(cell.apply(run, stage)).append(" |"));
    return line + " " + last + " |\n";
  }

  /** The most memory that the process ever had, as Linux tells it; 0 elsewhere. */
  private static long peakKilobytes() {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    try {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
