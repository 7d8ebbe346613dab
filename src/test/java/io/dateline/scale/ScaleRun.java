package io.dateline.scale;

import io.dateline.Pipeline;
import io.dateline.RunConfig;
import io.dateline.Stage;
import io.dateline.annotate.AnnotateConfig;
import io.dateline.clean.CleanConfig;
import io.dateline.cli.Console;
import io.dateline.cli.StageReport;
import io.dateline.date.DateConfig;
import io.dateline.dedupe.DedupeConfig;
import io.dateline.ingest.IngestConfig;
import io.dateline.ingest.InputListing;
import io.dateline.resolve.ResolveConfig;
import io.dateline.table.StoredArticles;
import io.dateline.trends.TopicsConfig;
import io.dateline.warehouse.AnnotationStore;
import io.dateline.warehouse.ArticleStore;
import io.dateline.warehouse.Lock;
import io.dateline.warehouse.RunLog;
import io.dateline.warehouse.Store;
import io.dateline.warehouse.Warehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/** The pipeline over invented dumps, with {@link CachedAnnotation} in the place of CoreNLP. */
final class ScaleRun {

  private static final long WORDS_PER_CHUNK = 2_000_000;

  private final SparkSession spark;
  private final Path dumps;
  private final Path output;
  private final Console console;
  private final TopicsConfig topics;
  private final Configuration hadoop = new Configuration();
  private final Warehouse warehouse;

  ScaleRun(SparkSession spark, Path dumps, Path output, Console console, TopicsConfig topics) {
    this.spark = spark;
    this.dumps = dumps;
    this.output = output;
    this.console = console;
    this.topics = topics;
    this.warehouse = Warehouse.at(output.toString(), hadoop);
  }

  /**
   * Reads, annotates from the cache, and publishes.
   *
   * @return seconds, CPU and counts of all stages but annotation
   */
  RunLog run(String runId, CachedAnnotation annotation) {
    RunLog log = new RunLog(runId);
    try (Lock lock = Lock.take(warehouse, runId);
        StageReport report = new StageReport(spark, console, log)) {
      pipeline(Stage.INGEST, Stage.DATE, log, report);
      annotate(runId, annotation);
      pipeline(Stage.DEDUPE, Stage.AGGREGATE, log, report);
      report.noteCpuTimes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return log;
  }

  private void pipeline(Stage from, Stage to, RunLog log, StageReport report) throws IOException {
    RunConfig config =
        new RunConfig(
            List.of(dumps.toString()),
            output.toString(),
            from,
            to,
            WORDS_PER_CHUNK,
            IngestConfig.defaults(hadoop),
            CleanConfig.defaults(),
            new DateConfig(Instant.parse("2026-01-01T00:00:00Z")),
            DedupeConfig.DEFAULT,
            AnnotateConfig.DEFAULT,
            ResolveConfig.starter(new SerializableConfiguration(hadoop)),
            topics);
    new Pipeline(spark, config, warehouse, log, report)
        .run(InputListing.of(config.inputs(), hadoop));
  }

  private void annotate(String runId, CachedAnnotation annotation) {
    AnnotationStore store = new AnnotationStore(spark, warehouse, annotation.fingerprint());
    Dataset<Row> articles =
        new Store(spark, warehouse, StoredArticles.TABLE, warehouse.store("articles")).read();
    org.apache.hadoop.fs.Path staging = warehouse.staging(runId);
    List<org.apache.hadoop.fs.Path> chunks =
        store.stageChunks(
            store.filterPending(ArticleStore.best(articles)), WORDS_PER_CHUNK, staging);
    for (int i = 0; i < chunks.size(); i++) {
      store.add(chunks.get(i), annotation::apply, "%s-%05d".formatted(runId, i), staging);
    }
  }
}
