package io.dateline.warehouse;

import static org.apache.spark.sql.functions.col;

import io.dateline.ingest.FolderWalk;
import io.dateline.ingest.InputFile;
import io.dateline.table.ReadFiles;
import io.dateline.table.Secrets;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/**
 * Which input files earlier runs have read to their end, so that a run over a growing folder reads
 * only what is new or changed: a file is known by path, size and time of its last change; one of
 * another time or size is verified by a hash of its content, so that a file that was only touched
 * or copied anew is not read again.
 */
public final class FileLedger {

  private final SparkSession spark;
  private final Configuration hadoop;
  private final Store store;
  private final String settings;
  private final List<InputFile> touched = new ArrayList<>();
  private final Map<String, Row> states = new LinkedHashMap<>();

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

  /**
   * Those of the files that were not read yet as they are now, in the same order.
   *
   * @param hashes files to rows of {@link io.dateline.ingest.ContentHashes}, asked for those whose
   *     path, size or time is not known
   */
  public List<InputFile> filterUnread(
      Collection<InputFile> files, Function<List<InputFile>, Dataset<Row>> hashes) {
    // Before they are read: what changes meanwhile is read again by the next run.
    files.forEach(file -> states.put(file.path(), state(file)));
    Set<List<Object>> seen = new HashSet<>();
    Set<List<Object>> contents = new HashSet<>();
    for (Row row : store.read().filter(col("settings").equalTo(settings)).collectAsList()) {
      seen.add(List.of(row.get(0), row.get(1), row.get(2)));
      contents.add(Arrays.asList(row.get(0), row.get(4)));
    }
    List<InputFile> unknown =
        files.stream().filter(file -> !seen.contains(lookOf(file.path()))).toList();
    if (unknown.isEmpty()) {
      return List.of();
    }
    for (Row row : hashes.apply(unknown).collectAsList()) {
      Row state = states.get(row.getString(0));
      states.put(
          row.getString(0),
          RowFactory.create(
              state.get(0), state.get(1), state.get(2), state.get(3), row.getString(1)));
    }
    Predicate<InputFile> isOnlyTouched =
        file -> {
          Row state = states.get(file.path());
          return !state.isNullAt(4) && contents.contains(List.of(state.get(0), state.get(4)));
        };
    unknown.stream().filter(isOnlyTouched).forEach(touched::add);
    return unknown.stream().filter(isOnlyTouched.negate()).toList();
  }

  private List<Object> lookOf(String path) {
    Row state = states.get(path);
    return List.of(state.get(0), state.get(1), state.get(2));
  }

  /**
   * Notes files whose records are all stored, and those that were only touched.
   *
   * @param read of those that {@link #filterUnread} was asked about
   * @param batch a name that no batch bears yet
   * @param staging a folder of this run
   */
  public void add(Collection<InputFile> read, String batch, Path staging) {
    List<Row> rows =
        Stream.concat(read.stream(), touched.stream())
            .map(file -> states.get(file.path()))
            .toList();
    if (!rows.isEmpty()) {
      store.append(spark.createDataFrame(rows, ReadFiles.SCHEMA).coalesce(1), batch, staging);
    }
  }

  /** Those of the files that are not as they were when {@link #filterUnread} looked at them. */
  public List<InputFile> filterChanged(Collection<InputFile> read) {
    return read.stream().filter(file -> hasChanged(file.path())).toList();
  }

  private boolean hasChanged(String path) {
    Row before = states.get(path);
    try {
      FileSystem files = new Path(path).getFileSystem(hadoop);
      FileStatus status = files.getFileStatus(new Path(path));
      Instant changed = Instant.ofEpochMilli(lastChange(files, status));
      // Of a folder the length of its files is known, and theirs alone.
      boolean isAsLong = status.isDirectory() || status.getLen() == before.getLong(1);
      return !isAsLong || !changed.equals(before.getAs(2));
    } catch (IOException e) {
      return true;
    }
  }

  private Row state(InputFile file) {
    String path = Secrets.redact(file.path());
    if (file.obstacle() != null) {
      return RowFactory.create(path, 0L, Instant.EPOCH, settings, null);
    }
    try {
      Path stored = new Path(file.path());
      FileSystem files = stored.getFileSystem(hadoop);
      Instant changed = Instant.ofEpochMilli(lastChange(files, files.getFileStatus(stored)));
      return RowFactory.create(path, file.byteCount(), changed, settings, null);
    } catch (IOException e) {
      // Gone since it was listed: reading it fails as well, and says so.
      return RowFactory.create(path, file.byteCount(), Instant.EPOCH, settings, null);
    }
  }

  private static long lastChange(FileSystem files, FileStatus status) throws IOException {
    long latest = status.getModificationTime();
    if (status.isDirectory()) {
      for (FileStatus child : FolderWalk.ownChildren(files, status.getPath())) {
        latest = Math.max(latest, lastChange(files, child));
      }
    }
    return latest;
  }
}
