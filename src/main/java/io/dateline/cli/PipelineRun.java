package io.dateline.cli;

import io.dateline.Pipeline;
import io.dateline.RunConfig;
import io.dateline.Stage;
import io.dateline.ingest.InputFile;
import io.dateline.ingest.InputListing;
import io.dateline.warehouse.Lock;
import io.dateline.warehouse.RunLog;
import io.dateline.warehouse.Warehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;

/** One run of the pipeline as a person sees it: plan, stages, summary. */
final class PipelineRun {

  private static final DateTimeFormatter RUN_ID =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final Console console;

  PipelineRun(Console console) {
    this.console = console;
  }

  /** Everything that can be wrong with paths and settings is found before Spark starts. */
  void execute(String verb, List<String> inputs, String output, RunOptions options)
      throws IOException {
    Configuration hadoop = new Configuration();
    RunConfig config = options.toConfig(inputs, output, hadoop);
    List<InputFile> files =
        config.from().group() == Stage.Group.READ ? listing(inputs, hadoop) : List.of();
    requireGazetteer(config);
    Warehouse warehouse = reachable(output, hadoop);
    RunLog log = new RunLog(RUN_ID.format(Instant.now()));
    Plan.print(console, verb, log, config, files, warehouse);
    try (Lock lock = Lock.take(warehouse, log.runId());
        SparkSession spark = Session.open(verb);
        StageReport report = new StageReport(spark, console, log)) {
      runToTheEnd(new Pipeline(spark, config, warehouse, log, report), files, log, warehouse);
      requireSomethingReadable(config, log);
      new Summary(console, spark, warehouse, log).print();
    }
  }

  private static void runToTheEnd(
      Pipeline pipeline, List<InputFile> files, RunLog log, Warehouse warehouse) {
    try {
      pipeline.run(files);
      log.write(warehouse, "done");
    } catch (RuntimeException e) {
      log.write(warehouse, "failed: " + e);
      throw e;
    }
  }

  private static void requireSomethingReadable(RunConfig config, RunLog log) {
    if (config.from().group() == Stage.Group.READ && log.counted("records_used") == 0) {
      throw new Failure(
          Failure.NO_INPUT,
          "nothing in the input could be used: %,d records read, all rejected; the reasons are in %s/rejects"
              .formatted(log.counted("records_read"), config.output()));
    }
  }

  private static List<InputFile> listing(List<String> inputs, Configuration hadoop) {
    try {
      List<InputFile> files = InputListing.of(inputs, hadoop);
      if (files.isEmpty()) {
        throw new Failure(
            Failure.NO_INPUT,
            "there is no file to read in " + String.join(", ", inputs) + "; name files or folders");
      }
      return files;
    } catch (IOException e) {
      throw new Failure(Failure.NO_INPUT, "the input cannot be listed: " + e.getMessage(), e);
    }
  }

  private static void requireGazetteer(RunConfig config) {
    try {
      config.resolve().fingerprint();
    } catch (UncheckedIOException e) {
      throw new Failure(
          Failure.NO_INPUT,
          "the gazetteer %s cannot be read: %s; make one with 'dateline gazetteer'"
              .formatted(config.resolve().gazetteerDir(), e.getCause().getMessage()),
          e);
    }
  }

  private static Warehouse reachable(String output, Configuration hadoop) {
    try {
      Warehouse warehouse = Warehouse.at(output, hadoop);
      if (warehouse.files().exists(warehouse.root())
          && !warehouse.files().getFileStatus(warehouse.root()).isDirectory()) {
        throw new Failure(
            Failure.USAGE, "the output " + output + " is a file; name a folder with --output");
      }
      warehouse.files().mkdirs(warehouse.root());
      return warehouse;
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw new Failure(
          Failure.USAGE,
          "the output folder %s cannot be written: %s; name another with --output"
              .formatted(output, e.getMessage()),
          e);
    }
  }
}
