package io.dateline.warehouse;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import io.dateline.table.Changes;
import io.dateline.table.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * Which rows of weeks that were published before a run changes, and by how much: one file a table
 * below {@code runs/RUN_ID.changes}, written before the table's files are replaced, and the number
 * of such rows in the run's log.
 */
final class ChangeRecord {

  private static final Column ROW =
      struct(col("week_start"), col("id"), coalesce(col("other_id"), lit("")));

  private final Warehouse warehouse;
  private final RunLog log;

  ChangeRecord(Warehouse warehouse, RunLog log) {
    this.warehouse = warehouse;
    this.log = log;
  }

  /**
   * Compares and writes down; nothing is done where no row lay there before.
   *
   * @param before files and folders that are about to be replaced
   * @param after those that take their place; one that is not there holds no rows
   */
  void add(Table table, SparkSession spark, Stream<Path> before, Stream<Path> after)
      throws IOException {
    Optional<RowChanges.Followed> followed = RowChanges.of(table);
    List<String> old = existing(before);
    if (followed.isEmpty() || old.isEmpty()) {
      return;
    }
    Dataset<Row> changes =
        RowChanges.between(
            followed.get(), read(spark, table, old), read(spark, table, existing(after)));
    Path staged = new Path(warehouse.staging(log.runId()), "changes-" + table.name());
    Declared.rows(changes, Changes.TABLE)
        .coalesce(1)
        .sortWithinPartitions("week_start", "id", "other_id", "measure")
        .write()
        .mode(SaveMode.Overwrite)
        .option("compression", "zstd")
        .parquet(staged.toString());
    if (count(spark.read().schema(Changes.SCHEMA).parquet(staged.toString()), table)) {
      AtomicMove.move(
          warehouse.files(),
          StagedFile.in(warehouse.files(), staged),
          new Path(warehouse.changes(log.runId()), table.name() + ".parquet"));
    }
  }

  private boolean count(Dataset<Row> written, Table table) {
    List<Row> kinds = written.groupBy("change").agg(count_distinct(ROW)).collectAsList();
    kinds.forEach(kind -> log.rowsChanged(table.name(), kind.getString(0), kind.getLong(1)));
    return !kinds.isEmpty();
  }

  private List<String> existing(Stream<Path> paths) throws IOException {
    List<String> found = new ArrayList<>();
    for (Path path : paths.toList()) {
      if (warehouse.files().exists(path)) {
        found.add(path.toString());
      }
    }
    return found;
  }

  private static Dataset<Row> read(SparkSession spark, Table table, List<String> paths) {
    return paths.isEmpty()
        ? spark.createDataFrame(List.of(), table.schema())
        : spark
            .read()
            .schema(table.schema())
            .option("recursiveFileLookup", "true")
            .parquet(paths.toArray(String[]::new));
  }
}
