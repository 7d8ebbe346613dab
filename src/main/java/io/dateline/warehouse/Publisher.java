package io.dateline.warehouse;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_from_arrays;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.xxhash64;

import io.dateline.table.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * Brings tables to their readers in two steps: all are written into the run's staging folder; then
 * each week's file is moved over the old one. So what fails while tables are computed or written
 * leaves those that readers see as they were.
 */
public final class Publisher {

  private static final String WEEK = "__week";
  private static final String PART = "__part";

  private final Warehouse warehouse;
  private final Path staging;
  private final ChangeRecord changes;
  private final RunLog log;
  private final Publication publication = new Publication();
  private final List<Replacement> replacements = new ArrayList<>();
  private final Map<String, Dataset<Row>> upcoming = new HashMap<>();

  public Publisher(Warehouse warehouse, RunLog log) {
    this.warehouse = warehouse;
    this.staging = warehouse.staging(log.runId());
    this.changes = new ChangeRecord(warehouse, log);
    this.log = log;
  }

  /** A table's files, staged and whole, taking the place of others. */
  private interface Replacement {
    void run() throws IOException;
  }

  /**
   * Puts all that is staged in its place, table by table in the order of staging, file by file in
   * one step each. Nothing is written, so a full disk does not stop it half way.
   */
  public void publish() {
    try {
      for (Replacement replacement : replacements) {
        replacement.run();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot replace files of " + warehouse.tables() + ": " + e.getMessage(), e);
    }
    replacements.clear();
    upcoming.clear();
  }

  /** All rows of a table of weeks as they will be once {@link #publish} is done. */
  public Dataset<Row> upcoming(SparkSession spark, Table table) {
    Dataset<Row> rows = upcoming.get(table.name());
    return rows == null ? Restatement.published(spark, warehouse, table) : rows;
  }

  /** All that was written and removed so far. */
  public Publication publication() {
    return publication;
  }

  /**
   * Stages whole weeks of a table, one file a week.
   *
   * @param rows of the table's columns, all of them in one of the weeks
   * @param weeks names as {@link Week#name()} gives them; one without rows is removed
   */
  public void stageWeeks(Table table, Dataset<Row> rows, Collection<String> weeks) {
    stageWeeks(table, rows, weeks, new TreeMap<>());
  }

  /**
   * The same for a row-level table, whose large weeks are split into several files. The rows are
   * counted first, so they should stand in a file rather than be computed.
   */
  public void stageSplitWeeks(Table table, Dataset<Row> rows, Collection<String> weeks) {
    Map<String, Integer> parts = new TreeMap<>();
    for (Row week : rows.groupBy(Week.name().as(WEEK)).count().collectAsList()) {
      parts.put(week.getString(0), FileParts.forRows(week.getLong(1)));
    }
    stageWeeks(table, rows, weeks, parts);
  }

  /** Stages a table that has no weeks: one file. */
  public void stageWhole(Table table, Dataset<Row> rows) {
    Instant start = Instant.now();
    Path staged = new Path(staging, table.name());
    Declared.rows(rows, table)
        .repartition(1)
        .sortWithinPartitions(sortColumns(table))
        .write()
        .mode(SaveMode.Overwrite)
        .option("compression", "zstd")
        .parquet(staged.toString());
    Path target = new Path(warehouse.table(table.name()), "data.parquet");
    try {
      changes.add(table, rows.sparkSession(), Stream.of(target), Stream.of(staged));
      Path file = StagedFile.in(files(), staged);
      replacements.add(() -> replace(file, target));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + table.name(), e);
    }
    log.took("table " + table.name(), Duration.between(start, Instant.now()));
  }

  private void stageWeeks(
      Table table, Dataset<Row> rows, Collection<String> weeks, Map<String, Integer> parts) {
    Instant start = Instant.now();
    Path staged = new Path(staging, table.name());
    Path target = warehouse.table(table.name());
    List<String> restated = new ArrayList<>();
    try {
      for (String week : weeks) {
        int fixed = FileParts.existing(files(), new Path(target, Week.folder(week)));
        if (fixed > 0) {
          parts.put(week, fixed);
          restated.add(week);
        }
      }
      stage(table, rows, parts, staged);
      changes.add(
          table,
          rows.sparkSession(),
          restated.stream().map(week -> new Path(target, Week.folder(week))),
          restated.stream().map(week -> new Path(staged, WEEK + "=" + week)));
      replacements.add(
          () -> {
            for (String week : undatedFirst(weeks)) {
              replaceWeek(staged, target, week, parts.getOrDefault(week, 1));
            }
          });
      upcoming.put(
          table.name(),
          Restatement.published(rows.sparkSession(), warehouse, table)
              .filter(not(Week.isIn(weeks)))
              .union(staged(rows.sparkSession(), table, staged)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + table.name(), e);
    }
    log.took("table " + table.name(), Duration.between(start, Instant.now()));
  }

  private static Dataset<Row> staged(SparkSession spark, Table table, Path folder) {
    return spark
        .read()
        .schema(table.schema())
        .option("recursiveFileLookup", "true")
        .parquet(folder.toString());
  }

  /** An article that gets its date leaves the undated ones before it stands in its week. */
  private static Set<String> undatedFirst(Collection<String> weeks) {
    Set<String> order = new LinkedHashSet<>();
    weeks.stream().filter(Week.UNDATED::equals).forEach(order::add);
    order.addAll(weeks);
    return order;
  }

  private static void stage(
      Table table, Dataset<Row> rows, Map<String, Integer> parts, Path staged) {
    Column[] order =
        Stream.concat(Stream.of(col(WEEK), col(PART)), Stream.of(sortColumns(table)))
            .toArray(Column[]::new);
    Column[] key = table.key().stream().map(c -> col(c)).toArray(Column[]::new);
    Declared.rows(rows, table)
        .withColumn(WEEK, Week.name())
        .withColumn(PART, pmod(xxhash64(key), partsOf(parts)))
        .repartition(col(WEEK), col(PART))
        .sortWithinPartitions(order)
        .write()
        .mode(SaveMode.Overwrite)
        .option("compression", "zstd")
        .partitionBy(WEEK, PART)
        .parquet(staged.toString());
  }

  private static Column partsOf(Map<String, Integer> parts) {
    List<Map.Entry<String, Integer>> split =
        parts.entrySet().stream().filter(e -> e.getValue() > 1).toList();
    if (split.isEmpty()) {
      return lit(1L);
    }
    Column names = array(split.stream().map(e -> lit(e.getKey())).toArray(Column[]::new));
    Column counts =
        array(split.stream().map(e -> lit(e.getValue().longValue())).toArray(Column[]::new));
    return coalesce(map_from_arrays(names, counts).getItem(col(WEEK)), lit(1L));
  }

  private void replaceWeek(Path staged, Path target, String week, int parts) throws IOException {
    Path weekFolder = new Path(target, Week.folder(week));
    Set<Path> kept = new LinkedHashSet<>();
    for (int part = 0; part < parts; part++) {
      Path from = new Path(staged, WEEK + "=" + week + "/" + PART + "=" + part);
      Path to = new Path(weekFolder, FileParts.fileName(part, parts));
      if (files().exists(from)) {
        replace(StagedFile.in(files(), from), to);
        kept.add(to);
      } else if (files().delete(to, false)) {
        publication.remove(warehouse.relative(to));
      }
    }
    if (kept.isEmpty()) {
      files().delete(weekFolder, true);
    }
  }

  private void replace(Path from, Path to) throws IOException {
    long rows = Footer.read(from, files().getConf()).rows();
    long bytes = files().getFileStatus(from).getLen();
    AtomicMove.move(files(), from, to);
    publication.add(new PublishedFile(warehouse.relative(to), rows, bytes));
  }

  /** Rows lie by week, then entity, then key. */
  private static Column[] sortColumns(Table table) {
    Set<String> names = new LinkedHashSet<>();
    Set<String> all = Set.of(table.columnNames());
    Stream.of("week_start", "entity_id").filter(all::contains).forEach(names::add);
    names.addAll(table.key());
    return names.stream().map(c -> col(c)).toArray(Column[]::new);
  }

  private FileSystem files() {
    return warehouse.files();
  }
}
