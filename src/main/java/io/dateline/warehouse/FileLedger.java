package io.dateline.warehouse;

import static org.apache.spark.sql.functions.col;

import io.dateline.ingest.InputFile;
import io.dateline.table.ReadFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/**
 * Which input files earlier runs have read to their end, so that a run over a growing folder reads
 * only what is new or changed: a file is known by path, size and time of its last change.
 */
public final class FileLedger {

  private final SparkSession spark;
  private final Configuration hadoop;
  private final Store store;
  private final String settings;
  private final Map<InputFile, Row> states = new LinkedHashMap<>();

  /**
   * @param settings fingerprint of all that decides what is read of a file
   */
  public FileLedger(SparkSession spark, Warehouse warehouse, String settings) {
    this.spark = spark;
    this.hadoop = spark.sparkContext().hadoopConfiguration();
    this.store =
        new Store(spark, warehouse, ReadFiles.TABLE, warehouse.store(ReadFiles.TABLE.name()));
    this.settings = settings;
  }

  /** False where no run has read a file yet. */
  public boolean hasRows() {
    return !store.batches().isEmpty();
  }

  /** Those of the files that were not read yet as they are now, in the same order. */
  public List<InputFile> filterUnread(Collection<InputFile> files) {
    // Before they are read: what changes meanwhile is read again by the next run.
    files.forEach(file -> states.put(file, state(file)));
    Set<Row> known =
        new HashSet<>(
            store.read().filter(col("settings").equalTo(settings)).collectAsList().stream()
                .map(r -> RowFactory.create(r.get(0), r.get(1), r.get(2), r.get(3)))
                .toList());
    return files.stream().filter(file -> !known.contains(states.get(file))).toList();
  }

  /**
   * Notes files whose records are all stored.
   *
   * @param files of those that {@link #filterUnread} was asked about
   * @param batch a name that no batch bears yet
   * @param staging a folder of this run
   */
  public void add(Collection<InputFile> files, String batch, Path staging) {
    List<Row> rows = files.stream().map(states::get).toList();
    if (!rows.isEmpty()) {
      store.append(spark.createDataFrame(rows, ReadFiles.SCHEMA).coalesce(1), batch, staging);
    }
  }

  private Row state(InputFile file) {
    try {
      Path path = new Path(file.path());
      FileSystem files = path.getFileSystem(hadoop);
      Instant changed = Instant.ofEpochMilli(lastChange(files, files.getFileStatus(path)));
      return RowFactory.create(file.path(), file.byteCount(), changed, settings);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot look at " + file.path() + ", which was there a moment ago", e);
    }
  }

  private static long lastChange(FileSystem files, FileStatus status) throws IOException {
    long latest = status.getModificationTime();
    if (status.isDirectory()) {
      for (FileStatus child : files.listStatus(status.getPath())) {
        latest = Math.max(latest, lastChange(files, child));
      }
    }
    return latest;
  }
}
