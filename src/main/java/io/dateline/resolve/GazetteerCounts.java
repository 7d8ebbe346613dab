package io.dateline.resolve;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What became of the rows while a gazetteer was built. */
public final class GazetteerCounts {

  private static final int SAMPLES = 5;

  private final Map<String, Long> kept = new TreeMap<>();
  private final Map<String, Long> dropped = new TreeMap<>();
  private final Map<String, Long> malformed = new TreeMap<>();
  private final List<String> malformedSamples = new ArrayList<>();

  /** Rows written, by kind: countries, regions, towns, other. */
  public Map<String, Long> kept() {
    return Map.copyOf(kept);
  }

  /** Rows that were read and not wanted, by reason. */
  public Map<String, Long> dropped() {
    return Map.copyOf(dropped);
  }

  /** Lines that could not be read, by reason. */
  public Map<String, Long> malformed() {
    return Map.copyOf(malformed);
  }

  /** The first malformed lines: file, line number and reason. */
  public List<String> malformedSamples() {
    return List.copyOf(malformedSamples);
  }

  /** All rows written. */
  public long keptCount() {
    return kept.values().stream().mapToLong(Long::longValue).sum();
  }

  void kept(String kind) {
    kept.merge(kind, 1L, Long::sum);
  }

  void dropped(String reason) {
    dropped.merge(reason, 1L, Long::sum);
  }

  void malformed(Path file, long line, String reason) {
    malformed.merge(reason, 1L, Long::sum);
    if (malformedSamples.size() < SAMPLES) {
      malformedSamples.add(file.getFileName() + ", line " + line + ": " + reason);
    }
  }

  /** For people: one line a count. */
  String report() {
    StringBuilder out = new StringBuilder();
    append(out, "Rows written", kept);
    append(out, "Rows left out", dropped);
    append(out, "Lines that could not be read", malformed);
    malformedSamples.forEach(s -> out.append("  ").append(s).append('\n'));
    return out.toString();
  }

  private static void append(StringBuilder out, String title, Map<String, Long> counts) {
    out.append(title).append(counts.isEmpty() ? ": none\n" : ":\n");
    counts.forEach((what, n) -> out.append(String.format("  %,12d  %s%n", n, what)));
  }
}
