package io.dateline.cli;

import io.dateline.Pipeline;
import io.dateline.RunConfig;
import io.dateline.Stage;
import io.dateline.aggregate.PublicationRhythm;
import io.dateline.aggregate.SourceRhythm;
import io.dateline.ingest.InputFile;
import io.dateline.ingest.InputListing;
import io.dateline.resolve.ActorList;
import io.dateline.resolve.GazetteerFiles;
import io.dateline.resolve.KnownIdentities;
import io.dateline.table.Articles;
import io.dateline.warehouse.Lock;
import io.dateline.warehouse.Manifest;
import io.dateline.warehouse.Restatement;
import io.dateline.warehouse.RunLog;
import io.dateline.warehouse.Warehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.slf4j.LoggerFactory;

/** One run of the pipeline as a person sees it: plan, stages, summary. */
final class PipelineRun {

  private static final DateTimeFormatter RUN_ID =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final Console console;
  private final Monitor monitor;
  private final RunLog log = new RunLog(RUN_ID.format(Instant.now()));
  private final RunSummary summary = new RunSummary(log);

  PipelineRun(Console console, Monitor monitor) {
    this.console = console;
    this.monitor = monitor;
  }

  /**
   * Runs, and tells the monitor how it ended. What passes one of its thresholds is a {@link
   * Failure} once all is published.
   */
  void execute(String verb, List<String> inputs, String output, RunOptions options) {
    try {
      List<String> alerts = publish(verb, inputs, output, options);
      if (!alerts.isEmpty()) {
        throw new Failure(
            Failure.CHECK, "the tables are published, but " + String.join("; ", alerts));
      }
    } catch (RuntimeException | Error e) {
      monitor.output().write(summary.ended(output, e));
      throw e;
    }
    monitor.output().write(summary.done(output));
  }

  /** Everything that can be wrong with paths and settings is found before Spark starts. */
  private List<String> publish(
      String verb, List<String> inputs, String output, RunOptions options) {
    Configuration hadoop = Session.hadoop();
    RunConfig config = options.toConfig(inputs, output, hadoop);
    List<InputFile> files =
        config.from().group() == Stage.Group.READ ? listing(inputs, hadoop) : List.of();
    requireGazetteer(config, hadoop);
    requireCuration(config, hadoop);
    Warehouse warehouse = reachable(output, hadoop);
    Plan.print(console, verb, log, config, files, warehouse, monitor.thresholds());
    try (Lock lock = Lock.take(warehouse, log.runId());
        SparkSession spark = Session.open(verb);
        StageReport report = new StageReport(spark, console, log)) {
      summary.before(Manifest.read(warehouse).map(Manifest::weeks).orElse(Set.of()));
      log.write(warehouse, "running");
      String outcome = "failed";
      try {
        new Pipeline(spark, config, warehouse, log, report).run(files);
        outcome = "done";
      } catch (Exception e) {
        throw spark.sparkContext().isStopped()
            ? Session.stopped(spark.sparkContext().master(), e)
            : StorageFailure.explained(e, warehouse);
      } finally {
        report.noteCpuTimes();
        note(outcome, warehouse);
      }
      new Summary(console, spark, warehouse, log).print();
      if (verb.equals("demo") && Manifest.read(warehouse).isPresent()) {
        ReportCommand.write(console, spark, warehouse, ReportCommand.pageOf(warehouse), null);
      } else {
        console.fact("page", "jobs/dateline report --output " + output + " makes it");
      }
      return monitor.isWatching() ? alerts(spark, warehouse) : List.of();
    } catch (IOException e) {
      throw StorageFailure.explained(new UncheckedIOException(e), warehouse);
    } catch (UncheckedIOException e) {
      throw StorageFailure.explained(e, warehouse);
    }
  }

  /** How a run failed is told even where its log cannot be written any more. */
  private void note(String outcome, Warehouse warehouse) {
    try {
      if (outcome.equals("failed")) {
        // Makes room for the log on a disk that is full.
        warehouse.files().delete(warehouse.staging(log.runId()), true);
      }
      log.write(warehouse, outcome);
    } catch (IOException | UncheckedIOException e) {
      if (e instanceof UncheckedIOException unwritten && outcome.equals("done")) {
        throw unwritten;
      }
      LoggerFactory.getLogger(PipelineRun.class).warn("the run's log cannot be written", e);
    }
  }

  private List<String> alerts(SparkSession spark, Warehouse warehouse) {
    Thresholds thresholds = monitor.thresholds();
    List<SourceRhythm> sources =
        PublicationRhythm.records(
            PublicationRhythm.apply(Restatement.published(spark, warehouse, Articles.TABLE))
                .collectAsList());
    summary.sources(sources, thresholds.maxSilence() == null ? null : thresholds.silent(sources));
    return thresholds.alerts(
        log.counted("records_read"),
        log.counted("records_rejected"),
        sources,
        LocalDate.now(ZoneOffset.UTC));
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

  private static void requireGazetteer(RunConfig config, Configuration hadoop) {
    String folder = config.resolve().gazetteerDir();
    try {
      GazetteerFiles.load(folder, hadoop);
    } catch (UncheckedIOException e) {
      throw new Failure(
          Failure.NO_INPUT,
          "the gazetteer %s cannot be read: %s; make one with 'dateline gazetteer'"
              .formatted(folder, e.getCause().getMessage()),
          e);
    } catch (IllegalArgumentException e) {
      throw new Failure(
          Failure.USAGE,
          "the gazetteer %s is damaged: %s; make it anew with 'dateline gazetteer'"
              .formatted(folder, e.getMessage()),
          e);
    }
  }

  private static void requireCuration(RunConfig config, Configuration hadoop) {
    String file = config.resolve().curationFile();
    try {
      KnownIdentities.missingPlace(
              config.resolve().curation(),
              GazetteerFiles.load(config.resolve().gazetteerDir(), hadoop),
              ActorList.load(config.resolve().actorsFile(), hadoop))
          .ifPresent(
              id -> {
                throw new Failure(
                    Failure.USAGE,
                    "%s names %s, which the gazetteer does not hold; mend the line, or use the gazetteer with that place"
                        .formatted(file, id));
              });
    } catch (UncheckedIOException e) {
      throw new Failure(
          Failure.NO_INPUT,
          "the curation file %s cannot be read: %s".formatted(file, e.getCause().getMessage()),
          e);
    } catch (IllegalArgumentException e) {
      throw new Failure(Failure.USAGE, e.getMessage(), e);
    }
  }

  private static Warehouse reachable(String output, Configuration hadoop) {
    try {
      Warehouse warehouse = Warehouse.at(output, hadoop);
      Path root = warehouse.root();
      if (warehouse.files().exists(root) && !warehouse.files().getFileStatus(root).isDirectory()) {
        throw new Failure(
            Failure.USAGE, "the output " + output + " is a file; name a folder with --output");
      }
      // Another run may probe at the same moment, and one that was killed may have left its probe.
      Path probe = new Path(root, "_probe");
      warehouse.files().mkdirs(root);
      warehouse.files().create(probe, true).close();
      warehouse.files().delete(probe, false);
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
