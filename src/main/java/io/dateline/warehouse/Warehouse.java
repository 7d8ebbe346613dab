package io.dateline.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/**
 * Where everything stands below one output folder, on any file system that Hadoop knows.
 *
 * @param files the file system of the folder
 * @param root the folder, absolute and qualified
 */
public record Warehouse(FileSystem files, Path root) {

  /** The folder need not be there yet. A path that Hadoop cannot make sense of throws. */
  public static Warehouse at(String output, Configuration hadoop) {
    Path path = new Path(output);
    try {
      FileSystem files = path.getFileSystem(hadoop);
      return new Warehouse(files, files.makeQualified(path));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot reach the output folder " + output, e);
    }
  }

  /** What was computed once. */
  public Path store(String table) {
    return new Path(root, "store/" + table);
  }

  /** What analysts read: a folder for each table. */
  public Path tables() {
    return new Path(root, "tables");
  }

  /** The folder of one table. */
  public Path table(String table) {
    return new Path(tables(), table);
  }

  /** Every file below {@link #tables()}; none before the first run has published. */
  List<LocatedFileStatus> publishedFiles() throws IOException {
    List<LocatedFileStatus> found = new ArrayList<>();
    if (files.exists(tables())) {
      RemoteIterator<LocatedFileStatus> all = files.listFiles(tables(), true);
      while (all.hasNext()) {
        found.add(all.next());
      }
    }
    return found;
  }

  /** A path below the root, relative to it. */
  String relative(Path path) {
    return root.toUri().relativize(path.toUri()).getPath();
  }

  /** Every input record that was not used. */
  public Path rejects() {
    return new Path(root, "rejects");
  }

  /** Where a run writes before it publishes: outside {@code tables}, on the same file system. */
  public Path staging(String runId) {
    return new Path(root, "_staging/" + runId);
  }

  Path allStaging() {
    return new Path(root, "_staging");
  }

  /** Settings, counts and seconds of a run. */
  public Path run(String runId) {
    return new Path(runs(), runId + ".json");
  }

  /** Settings, counts and seconds of all runs. */
  Path runs() {
    return new Path(root, "runs");
  }

  /** Rows of {@link io.dateline.table.Changes}: what a run changed in weeks published before. */
  Path changes(String runId) {
    return new Path(runs(), runId + ".changes");
  }

  /** Written last. */
  public Path manifest() {
    return new Path(root, "_MANIFEST.json");
  }

  Path publicationMark() {
    return new Path(root, "_PUBLISHING.json");
  }

  Path lock() {
    return new Path(root, "_LOCK");
  }
}
