package io.dateline.cli;

import io.dateline.RunConfig;
import io.dateline.ingest.InputFile;
import io.dateline.warehouse.RunLog;
import io.dateline.warehouse.Warehouse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;

/** What a run is about to do: printed, and written down in its log, before anything is done. */
final class Plan {

  static void print(
      Console console,
      String verb,
      RunLog log,
      RunConfig config,
      List<InputFile> files,
      Warehouse warehouse,
      Thresholds thresholds) {
    console.heading("Dateline " + DatelineCommand.Version.number() + " · " + verb);
    fact(console, log, "run", log.runId());
    if (!files.isEmpty()) {
      fact(console, log, "input", inputs(config));
      console.fact("", summary(files));
    }
    fact(console, log, "output", Console.path(warehouse.root()));
    fact(console, log, "stages", config.from() + " to " + config.to());
    fact(
        console,
        log,
        "gazetteer",
        config.resolve().gazetteerDir() == null ? "starter" : config.resolve().gazetteerDir());
    if (config.resolve().curationFile() != null) {
      fact(console, log, "curation", Console.path(new Path(config.resolve().curationFile())));
    }
    fact(console, log, "tone", config.annotate().tone().name().toLowerCase(Locale.ROOT));
    if (!thresholds.toString().isEmpty()) {
      fact(console, log, "alerts", thresholds.toString());
    }
    String logFile = System.getProperty("dateline.log");
    if (logFile != null) {
      console.fact("log", Console.path(new Path(logFile)));
    }
    console.blank();
    log.version("dateline", DatelineCommand.Version.number());
    log.version("spark", org.apache.spark.package$.MODULE$.SPARK_VERSION());
    log.version("java", System.getProperty("java.version"));
    log.setting("ingest", "fields " + config.ingest().fieldOverrides());
    log.setting("clean", config.clean().toString());
    log.setting("date", config.date().toString());
    log.setting("dedupe", config.dedupe().toString());
    log.setting("annotate", config.annotate().toString());
    log.setting("annotation_fingerprint", config.annotate().fingerprint());
    log.setting("resolution_fingerprint", config.resolve().fingerprint());
  }

  private static void fact(Console console, RunLog log, String name, String value) {
    console.fact(name, value);
    log.setting(name, value);
  }

  private static String inputs(RunConfig config) {
    return config.inputs().stream()
        .map(input -> Console.path(new Path(input)))
        .collect(Collectors.joining(", "));
  }

  private static String summary(List<InputFile> files) {
    Map<String, Long> formats =
        files.stream()
            .collect(
                Collectors.groupingBy(
                    file -> file.format().code(), TreeMap::new, Collectors.counting()));
    String kinds =
        formats.entrySet().stream()
            .map(e -> e.getValue() + " " + e.getKey())
            .collect(Collectors.joining(", "));
    long bytes = files.stream().mapToLong(InputFile::byteCount).sum();
    return "%s · %s".formatted(kinds, bytes(bytes));
  }

  static String bytes(long bytes) {
    return bytes < 1 << 20
        ? "%,.0f KiB".formatted(Math.ceil(bytes / 1024.0))
        : "%,.1f MiB".formatted(bytes / 1048576.0);
  }

  private Plan() {}
}
