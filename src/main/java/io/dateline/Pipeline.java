package io.dateline;

import static org.apache.spark.sql.functions.col;

import io.dateline.annotate.Annotate;
import io.dateline.clean.SharedLines;
import io.dateline.clean.SharedLinesConfig;
import io.dateline.cli.StageReport;
import io.dateline.dedupe.Dedupe;
import io.dateline.ingest.InputFile;
import io.dateline.report.DataPackage;
import io.dateline.table.PublishedTables;
import io.dateline.table.StoredArticles;
import io.dateline.warehouse.AnnotationStore;
import io.dateline.warehouse.ArticleStore;
import io.dateline.warehouse.ChangedWeeks;
import io.dateline.warehouse.Manifest;
import io.dateline.warehouse.PublicationMark;
import io.dateline.warehouse.Publisher;
import io.dateline.warehouse.Restatement;
import io.dateline.warehouse.RunLog;
import io.dateline.warehouse.Staging;
import io.dateline.warehouse.Store;
import io.dateline.warehouse.Warehouse;
import io.dateline.warehouse.WholeFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The main job, stage by stage: dumps to stored articles, stored articles to stored annotations,
 * and all that is stored to published tables, of which only weeks that changed are written.
 */
public final class Pipeline {

  private final SparkSession spark;
  private final RunConfig config;
  private final Warehouse warehouse;
  private final RunLog log;
  private final StageReport report;
  private final Staging staging;
  private final Store articles;
  private final AnnotationStore annotations;
  private final CorpusResolution resolution;
  private final ChangedWeeks changed;

  public Pipeline(
      SparkSession spark, RunConfig config, Warehouse warehouse, RunLog log, StageReport report) {
    this.spark = spark;
    this.config = config;
    this.warehouse = warehouse;
    this.log = log;
    this.report = report;
    this.staging = new Staging(spark, warehouse, log.runId());
    this.articles = new Store(spark, warehouse, StoredArticles.TABLE, warehouse.store("articles"));
    this.annotations = new AnnotationStore(spark, warehouse, config.annotate().fingerprint());
    this.resolution = new CorpusResolution(spark, config, warehouse, log, report, annotations);
    this.changed = new ChangedWeeks(spark, warehouse, log);
  }

  /** Runs the stages that are asked for; the caller holds the output folder's lock. */
  public void run(List<InputFile> files) {
    if (config.runs(Stage.Group.READ)) {
      new DumpReading(spark, config, warehouse, log, report, staging, articles).read(files);
    }
    if (config.runs(Stage.Group.ANNOTATE)) {
      report.run("annotate", this::annotate, n -> "%,d articles".formatted(n));
    }
    if (config.runs(Stage.Group.PUBLISH)) {
      publish();
    }
  }

  private long annotate() {
    Dataset<Row> pending = annotations.filterPending(ArticleStore.best(articles.read()));
    List<Path> chunks = annotations.stageChunks(pending, config.wordsPerChunk(), staging.folder());
    int tasks = 4 * spark.sparkContext().defaultParallelism();
    for (int i = 0; i < chunks.size(); i++) {
      report.at("chunk %d of %d".formatted(i + 1, chunks.size()));
      long added =
          annotations.add(
              chunks.get(i),
              chunk ->
                  Annotate.apply(chunk.repartition(tasks, col("article_id")), config.annotate()),
              "%s-%05d".formatted(log.runId(), i),
              staging.folder());
      log.count("articles_annotated", added);
    }
    return log.counted("articles_annotated");
  }

  private void publish() {
    Optional<Manifest> before = Manifest.read(warehouse);
    List<String> batches = new ArrayList<>(articles.batches());
    batches.addAll(annotations.batches());
    boolean wasStopped = PublicationMark.isSet(warehouse);
    if (!wasStopped
        && before.filter(m -> m.isMadeFrom(batches, config.fingerprints())).isPresent()) {
      describe(before.get());
      return;
    }
    Dataset<Row> wanted =
        report.run(
            "dedupe",
            () -> {
              Dataset<Row> own =
                  staging.rows("own", withoutFurniture(ArticleStore.best(articles.read())));
              Dataset<Row> stories = Dedupe.apply(own, config.dedupe());
              return staging.rows(
                  "wanted", annotations.withStatus(own.join(stories, "article_id")));
            },
            rows -> "%,d stories".formatted(rows.select("story_id").distinct().count()));
    CorpusResolution.Identities identities = resolution.of(wanted);
    boolean isSameSettings =
        !wasStopped && before.filter(m -> m.settings().equals(config.fingerprints())).isPresent();
    Restatement.Changes changes =
        report.run(
            "compare",
            () ->
                isSameSettings
                    ? changed.of(wanted, identities.mentions(), identities.facts())
                    : changed.all(wanted),
            found ->
                "%,d weeks to publish, %,d to count anew"
                    .formatted(found.all().size(), found.counted().size()));
    List<String> weeks = changes.all();
    Publisher publisher = new Publisher(warehouse, log);
    if (!weeks.isEmpty()) {
      CorpusTone tone = new CorpusTone(spark, config, warehouse, annotations);
      Dataset<Row> mentions =
          report.run(
              "sentiment",
              () -> staging.rows("mentions", tone.of(wanted, identities.mentions(), changes)),
              rows -> "%,d with a tone".formatted(rows.filter(col("tone").isNotNull()).count()));
      report.run(
          "aggregate",
          () -> {
            resolution.register(identities);
            new TablePublication(spark, config, warehouse, log, staging, publisher)
                .publish(wanted, mentions, identities, changes);
            return changes.counted().size();
          },
          n -> "%,d weeks counted".formatted(n));
      report.run(
          "topics",
          () ->
              new TopicPublication(spark, config.topics(), warehouse, log, staging, publisher)
                  .publish(wanted, annotations.sentences(), annotations.mentions()),
          n -> n == 0 ? "none" : "%,d topics".formatted(n));
      PublicationMark.set(warehouse, log.runId(), weeks);
      publisher.publish();
    }
    log.republished(weeks);
    Manifest manifest =
        Manifest.of(
            warehouse,
            before,
            log.runId(),
            config.fingerprints(),
            batches,
            publisher.publication());
    describe(manifest);
    manifest.write(warehouse);
    PublicationMark.clear(warehouse);
  }

  private Dataset<Row> withoutFurniture(Dataset<Row> stored) {
    Dataset<Row> learned =
        staging.rows("furniture", SharedLines.apply(stored, SharedLinesConfig.DEFAULT));
    log.count("furniture_lines", learned.count());
    return SharedLines.strip(stored, learned);
  }

  /** What a reader of data packages needs to know of the files that the manifest names. */
  private void describe(Manifest manifest) {
    String text =
        DataPackage.describe(
            PublishedTables.ALL, manifest.pathsByTable(), DataPackage.Format.PARQUET);
    WholeFile.write(
        warehouse.files(),
        new Path(warehouse.root(), DataPackage.FILE),
        out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }
}
