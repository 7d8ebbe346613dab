package io.dateline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;

import io.dateline.annotate.Annotate;
import io.dateline.clean.Clean;
import io.dateline.clean.SharedLines;
import io.dateline.clean.SharedLinesConfig;
import io.dateline.cli.Failure;
import io.dateline.cli.StageReport;
import io.dateline.date.Dates;
import io.dateline.dedupe.Dedupe;
import io.dateline.ingest.ContentHashes;
import io.dateline.ingest.Ingest;
import io.dateline.ingest.InputFile;
import io.dateline.report.DataPackage;
import io.dateline.table.InputFiles;
import io.dateline.table.PublishedTables;
import io.dateline.table.RejectReason;
import io.dateline.table.Rejects;
import io.dateline.table.Secrets;
import io.dateline.table.StoredArticles;
import io.dateline.warehouse.AnnotationStore;
import io.dateline.warehouse.ArticleStore;
import io.dateline.warehouse.ChangedWeeks;
import io.dateline.warehouse.FileLedger;
import io.dateline.warehouse.Manifest;
import io.dateline.warehouse.PublicationMark;
import io.dateline.warehouse.Publisher;
import io.dateline.warehouse.RejectStore;
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
import java.util.Set;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
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
  private final Store rejects;
  private final FileLedger ledger;
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
    this.rejects = new Store(spark, warehouse, Rejects.TABLE, warehouse.rejects());
    this.ledger = new FileLedger(spark, warehouse, config.readingFingerprint());
    this.annotations = new AnnotationStore(spark, warehouse, config.annotate().fingerprint());
    this.resolution = new CorpusResolution(spark, config, warehouse, log, report, annotations);
    this.changed = new ChangedWeeks(spark, warehouse, log);
  }

  /** Runs the stages that are asked for; the caller holds the output folder's lock. */
  public void run(List<InputFile> files) {
    if (config.runs(Stage.Group.READ)) {
      read(files);
    }
    if (config.runs(Stage.Group.ANNOTATE)) {
      report.run("annotate", this::annotate, n -> "%,d articles".formatted(n));
    }
    if (config.runs(Stage.Group.PUBLISH)) {
      publish();
    }
  }

  /** Reads what no run has read yet; a file is noted as read once its records are stored. */
  private void read(List<InputFile> files) {
    List<InputFile> unread =
        ledger.hasRows()
            ? report.run(
                "compare files",
                () -> ledger.filterUnread(files, this::hashes),
                found -> "%,d of %,d are new or changed".formatted(found.size(), files.size()))
            : ledger.filterUnread(files, this::hashes);
    log.count("files_read", unread.size());
    log.count("files_unchanged", files.size() - unread.size());
    if (unread.isEmpty()) {
      ledger.add(unread, log.runId(), staging.folder());
      return;
    }
    Dataset<Row> dated =
        report.run("ingest, clean, date", () -> readDumps(unread), this::countRecords);
    report.run("store", () -> storeArticles(dated), n -> "%,d new articles".formatted(n));
    if (log.counted("records_used") == 0 && unread.size() == files.size()) {
      throw new Failure(
          Failure.NO_INPUT,
          "nothing in the input could be used: %,d records read, all rejected; the reasons are in %s"
              .formatted(log.counted("records_read"), warehouse.rejects()));
    }
    Set<String> unreadable =
        Set.copyOf(
            dated
                .filter(col("reason_code").equalTo(RejectReason.UNREADABLE_FILE.code()))
                .select("input_file")
                .distinct()
                .as(Encoders.STRING())
                .collectAsList());
    List<InputFile> read =
        unread.stream().filter(file -> !unreadable.contains(Secrets.redact(file.path()))).toList();
    List<InputFile> changed =
        ledger.filterChanged(read.stream().filter(f -> f.obstacle() == null).toList());
    log.changedWhileRead(changed.stream().map(file -> Secrets.redact(file.path())).toList());
    ledger.add(
        read.stream().filter(file -> !changed.contains(file)).toList(),
        log.runId(),
        staging.folder());
  }

  private Dataset<Row> inputs(List<InputFile> files) {
    return spark
        .createDataFrame(files.stream().map(InputFile::toRow).toList(), InputFiles.SCHEMA)
        .repartition(readTasks(files.size()));
  }

  private Dataset<Row> hashes(List<InputFile> files) {
    return ContentHashes.apply(inputs(files), config.ingest());
  }

  private Dataset<Row> readDumps(List<InputFile> files) {
    Dataset<Row> raw = spread(Ingest.apply(inputs(files), config.ingest()), files.size());
    Dataset<Row> clean = Clean.apply(raw, config.clean());
    return staging.rows("dated", Dates.apply(clean, config.date()));
  }

  /** Cleaning a page costs more than reading it: where files are few, all cores take part. */
  private Dataset<Row> spread(Dataset<Row> raw, int files) {
    int cores = spark.sparkContext().defaultParallelism();
    return files < 4 * cores ? raw.repartition(4 * cores) : raw;
  }

  /** A file is read by one task; tasks of many small files take several. */
  private int readTasks(int files) {
    return Math.max(1, Math.min(files, 16 * spark.sparkContext().defaultParallelism()));
  }

  private String countRecords(Dataset<Row> dated) {
    Dataset<Row> counts =
        dated
            .groupBy("reason_code")
            .agg(count(lit(1)), count_if(col("published_at").isNull()).as("undated"));
    for (Row row : counts.collectAsList()) {
      log.count("records_read", row.getLong(1));
      if (row.isNullAt(0)) {
        log.count("records_used", row.getLong(1));
        log.count("records_undated", row.getLong(2));
      } else {
        log.count("records_rejected", row.getLong(1));
        log.rejected(row.getString(0), row.getLong(1));
      }
    }
    return "%,d records, %,d of them rejected"
        .formatted(log.counted("records_read"), log.counted("records_rejected"));
  }

  private long storeArticles(Dataset<Row> dated) {
    rejects.appendNonEmpty(
        RejectStore.filterNew(dated, rejects.read(), log.runId()), log.runId(), staging.folder());
    Dataset<Row> used = dated.filter(col("reason_code").isNull());
    Dataset<Row> fresh = staging.rows("new", ArticleStore.filterNew(used, articles.read()));
    long added = articles.appendNonEmpty(fresh, log.runId(), staging.folder());
    log.count("articles_added", added);
    return added;
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
