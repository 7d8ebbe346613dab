package io.dateline.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Figures of an evaluation, in the order in which they were put; for a person as a table, for a
 * program as one flat JSON object with {@code key}, {@code key.low} and {@code key.high}.
 */
public final class Figures {

  private record Figure(double value, Interval interval, boolean isCount) {}

  private final Map<String, Figure> figures = new LinkedHashMap<>();

  /** A figure with its 95% interval. */
  public Figures put(String key, double value, double low, double high) {
    return put(key, new Figure(value, new Interval(low, high), false));
  }

  /** A figure with its 95% interval. */
  public Figures put(String key, double value, Interval interval) {
    return put(key, new Figure(value, interval, false));
  }

  /** A figure without interval. */
  public Figures put(String key, double value) {
    return put(key, new Figure(value, null, false));
  }

  /** A share with its Wilson interval. */
  public Figures share(String key, long successes, long n) {
    return put(key, n == 0 ? Double.NaN : successes / (double) n, Interval.wilson(successes, n));
  }

  /** A whole number. */
  public Figures count(String key, long n) {
    return put(key, new Figure(n, null, true));
  }

  /** All figures of another, each key behind a prefix. */
  public Figures putAll(String prefix, Figures others) {
    others.figures.forEach((key, figure) -> put(prefix + key, figure));
    return this;
  }

  /** The value of a key; not a number where there is none. */
  public double value(String key) {
    Figure figure = figures.get(key);
    return figure == null ? Double.NaN : figure.value();
  }

  /** One line a figure: key, value, interval. */
  public List<String> lines() {
    int width = figures.keySet().stream().mapToInt(String::length).max().orElse(0);
    List<String> lines = new ArrayList<>();
    figures.forEach(
        (key, f) ->
            lines.add(
                String.format(Locale.ROOT, "  %-" + width + "s  %9s", key, text(f.value(), f))
                    + (f.interval() == null
                        ? ""
                        : String.format(
                            Locale.ROOT,
                            "  (%s to %s)",
                            text(f.interval().low(), f),
                            text(f.interval().high(), f)))));
    return lines;
  }

  /** Prints {@link #lines}. */
  public void print(PrintStream out) {
    lines().forEach(out::println);
  }

  /** The flat object: figures that are not a number are null. */
  public void writeJson(Path file) throws IOException {
    Map<String, Object> flat = new LinkedHashMap<>();
    figures.forEach(
        (key, f) -> {
          flat.put(key, number(f.value(), f));
          if (f.interval() != null) {
            flat.put(key + ".low", number(f.interval().low(), f));
            flat.put(key + ".high", number(f.interval().high(), f));
          }
        });
    if (file.toAbsolutePath().getParent() != null) {
      Files.createDirectories(file.toAbsolutePath().getParent());
    }
    Files.writeString(
        file, new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(flat) + "\n");
  }

  private Figures put(String key, Figure figure) {
    figures.put(key, figure);
    return this;
  }

  private static Object number(double value, Figure figure) {
    if (!Double.isFinite(value)) {
      return null;
    }
    return figure.isCount() ? (Object) (long) value : (Object) (Math.round(value * 1e6) / 1e6);
  }

  private static String text(double value, Figure figure) {
    if (!Double.isFinite(value)) {
      return "-";
    }
    if (figure.isCount()) {
      return String.format(Locale.ROOT, "%,d", (long) value);
    }
    return String.format(Locale.ROOT, Math.abs(value) >= 10 ? "%,.1f" : "%.3f", value);
  }
}
