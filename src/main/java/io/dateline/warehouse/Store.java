package io.dateline.warehouse;

import io.dateline.table.Table;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * One table of what was computed once: folders {@code batch=NAME}, each written elsewhere, renamed
 * into place and then marked. Only a marked batch counts, for an object store renames a folder file
 * by file. Batches are never changed.
 */
public final class Store {

  private static final String PREFIX = "batch=";
  private static final String WHOLE = "_WHOLE";

  private final SparkSession spark;
  private final Warehouse warehouse;
  private final Table table;
  private final Path folder;

  public Store(SparkSession spark, Warehouse warehouse, Table table, Path folder) {
    this.spark = spark;
    this.warehouse = warehouse;
    this.table = table;
    this.folder = folder;
  }

  /** The names of all batches, in order. */
  public List<String> batches() {
    try {
      List<String> names = new ArrayList<>();
      for (FileStatus status : warehouse.files().listStatus(folder)) {
        if (status.getPath().getName().startsWith(PREFIX)
            && warehouse.files().exists(new Path(status.getPath(), WHOLE))) {
          names.add(status.getPath().getName().substring(PREFIX.length()));
        }
      }
      names.sort(null);
      return names;
    } catch (FileNotFoundException nothingYet) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  /** All rows of all batches. */
  public Dataset<Row> read() {
    return read(batch -> true);
  }

  /** All rows of the batches whose name is wanted; no rows where there is none. */
  public Dataset<Row> read(Predicate<String> wanted) {
    String[] paths =
        batches().stream()
            .filter(wanted)
            .map(name -> new Path(folder, PREFIX + name).toString())
            .toArray(String[]::new);
    return paths.length == 0
        ? spark.createDataFrame(List.of(), table.schema())
        : spark.read().schema(table.schema()).parquet(paths);
  }

  /**
   * Adds a batch, or none where there are no rows.
   *
   * @return rows added
   */
  public long appendNonEmpty(Dataset<Row> rows, String batch, Path staging) {
    Path written = write(rows, batch, staging);
    long count = spark.read().schema(table.schema()).parquet(written.toString()).count();
    if (count > 0) {
      adopt(written, batch);
    }
    return count;
  }

  /**
   * Adds a batch.
   *
   * @param rows of the table's schema
   * @param batch a name that no batch bears yet
   * @param staging a folder of this run
   */
  public void append(Dataset<Row> rows, String batch, Path staging) {
    adopt(write(rows, batch, staging), batch);
  }

  private Path write(Dataset<Row> rows, String batch, Path staging) {
    Path written = new Path(staging, "store-" + table.name() + "-" + batch);
    Declared.rows(rows, table)
        .write()
        .mode(SaveMode.Overwrite)
        .option("compression", "zstd")
        .parquet(written.toString());
    return written;
  }

  private void adopt(Path written, String batch) {
    Path target = new Path(folder, PREFIX + batch);
    try {
      warehouse.files().mkdirs(folder);
      if (!warehouse.files().rename(written, target)) {
        throw new IOException("rename of " + written + " was refused");
      }
      warehouse.files().create(new Path(target, WHOLE), true).close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot add " + target, e);
    }
  }
}
