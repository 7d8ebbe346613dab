package io.dateline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;

import io.dateline.clean.Clean;
import io.dateline.cli.Failure;
import io.dateline.cli.StageReport;
import io.dateline.date.Dates;
import io.dateline.ingest.ContentHashes;
import io.dateline.ingest.Ingest;
import io.dateline.ingest.InputFile;
import io.dateline.table.InputFiles;
import io.dateline.table.RejectReason;
import io.dateline.table.Rejects;
import io.dateline.table.Secrets;
import io.dateline.warehouse.ArticleStore;
import io.dateline.warehouse.FileLedger;
import io.dateline.warehouse.RejectStore;
import io.dateline.warehouse.RunLog;
import io.dateline.warehouse.Staging;
import io.dateline.warehouse.Store;
import io.dateline.warehouse.Warehouse;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Dumps to stored articles: what no run has read yet, read, cleaned, dated and kept. */
final class DumpReading {

  private final SparkSession spark;
  private final RunConfig config;
  private final Warehouse warehouse;
  private final RunLog log;
  private final StageReport report;
  private final Staging staging;
  private final Store articles;
  private final Store rejects;
  private final FileLedger ledger;

  DumpReading(
      SparkSession spark,
      RunConfig config,
      Warehouse warehouse,
      RunLog log,
      StageReport report,
      Staging staging,
      Store articles) {
    this.spark = spark;
    this.config = config;
    this.warehouse = warehouse;
    this.log = log;
    this.report = report;
    this.staging = staging;
    this.articles = articles;
    this.rejects = new Store(spark, warehouse, Rejects.TABLE, warehouse.rejects());
    this.ledger = new FileLedger(spark, warehouse, config.readingFingerprint());
  }

  /** Reads what no run has read yet; a file is noted as read once its records are stored. */
  void read(List<InputFile> files) {
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
}
