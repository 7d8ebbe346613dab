package io.dateline.testing;

import io.dateline.Pipeline;
import io.dateline.RunConfig;
import io.dateline.Stage;
import io.dateline.annotate.AnnotateConfig;
import io.dateline.annotate.Quality;
import io.dateline.clean.CleanConfig;
import io.dateline.cli.Console;
import io.dateline.cli.StageReport;
import io.dateline.cli.StorageFailure;
import io.dateline.date.DateConfig;
import io.dateline.dedupe.DedupeConfig;
import io.dateline.ingest.IngestConfig;
import io.dateline.ingest.InputListing;
import io.dateline.resolve.ResolveConfig;
import io.dateline.trends.TopicsConfig;
import io.dateline.warehouse.Lock;
import io.dateline.warehouse.RunLog;
import io.dateline.warehouse.Warehouse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/** An output folder that runs of the whole pipeline write to. */
public record Output(Path folder) {

  private static final AnnotateConfig NAMES =
      AnnotateConfig.DEFAULT.with(Quality.STANDARD, AnnotateConfig.Tone.NONE);

  /** Runs every stage with the settings that a run has by itself. */
  public RunLog run(SparkSession spark, String runId, List<Path> inputs) {
    return run(spark, runId, inputs, AnnotateConfig.DEFAULT, 400_000, null);
  }

  /** The same with names alone, and so many words to a chunk. */
  public RunLog runWithoutTone(
      SparkSession spark, String runId, List<Path> inputs, long wordsPerChunk) {
    return run(spark, runId, inputs, NAMES, wordsPerChunk, null);
  }

  /** The same with settings of annotation to choose. */
  public RunLog runAnnotating(
      SparkSession spark, String runId, List<Path> inputs, AnnotateConfig annotate) {
    return run(spark, runId, inputs, annotate, 400_000, null);
  }

  /** Names alone, with an analyst's decisions; null for none. */
  public RunLog runCurated(SparkSession spark, String runId, List<Path> inputs, Path curation) {
    return run(spark, runId, inputs, NAMES, 400_000, curation);
  }

  /**
   * Names alone and up to a stage, with somebody who reads what the terminal shows.
   *
   * @param watcher gets each line, before the run goes on
   * @throws RuntimeException as the command throws it
   */
  public RunLog runWatched(
      SparkSession spark, String runId, List<Path> inputs, Stage to, Consumer<String> watcher) {
    PrintStream out =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8) {
          @Override
          public void println(String line) {
            watcher.accept(line);
          }
        };
    return run(spark, runId, inputs, to, NAMES, 400_000, null, new Console(out, false, false));
  }

  private RunLog run(
      SparkSession spark,
      String runId,
      List<Path> inputs,
      AnnotateConfig annotate,
      long wordsPerChunk,
      Path curation) {
    Console silent =
        new Console(
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
            false,
            false);
    return run(spark, runId, inputs, Stage.AGGREGATE, annotate, wordsPerChunk, curation, silent);
  }

  private RunLog run(
      SparkSession spark,
      String runId,
      List<Path> inputs,
      Stage to,
      AnnotateConfig annotate,
      long wordsPerChunk,
      Path curation,
      Console console) {
    Configuration hadoop = new Configuration();
    RunConfig config =
        new RunConfig(
            inputs.stream().map(Path::toString).toList(),
            folder.toString(),
            Stage.INGEST,
            to,
            wordsPerChunk,
            IngestConfig.defaults(hadoop),
            CleanConfig.defaults(),
            new DateConfig(Instant.parse("2026-01-01T00:00:00Z")),
            DedupeConfig.DEFAULT,
            annotate,
            ResolveConfig.starter(new SerializableConfiguration(hadoop))
                .withCuration(curation == null ? null : curation.toString()),
            TopicsConfig.DEFAULT);
    Warehouse warehouse = Warehouse.at(folder.toString(), hadoop);
    RunLog log = new RunLog(runId);
    try (Lock lock = Lock.take(warehouse, runId);
        StageReport report = new StageReport(spark, console, log)) {
      try {
        new Pipeline(spark, config, warehouse, log, report)
            .run(InputListing.of(config.inputs(), hadoop));
      } catch (Exception e) {
        throw StorageFailure.explained(e, warehouse);
      }
    }
    return log;
  }

  /** The glob under which an analyst reads a table. */
  public String glob(String table) {
    return "'" + folder.resolve("tables").resolve(table) + "/**/*.parquet'";
  }

  /** False for a table that has had no rows yet. */
  public boolean hasFiles(String table) {
    return fingerprints().keySet().stream().anyMatch(file -> file.startsWith(table + "/"));
  }

  /** Every file below {@code tables} with its content, to be compared. */
  public Map<String, String> fingerprints() {
    Path tables = folder.resolve("tables");
    try (Stream<Path> files = Files.walk(tables)) {
      Map<String, String> all = new TreeMap<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.put(
            tables.relativize(file).toString(), DigestUtils.sha256Hex(Files.readAllBytes(file)));
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
