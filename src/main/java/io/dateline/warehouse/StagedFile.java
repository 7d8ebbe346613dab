package io.dateline.warehouse;

import java.io.IOException;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** The file that one task has written. */
final class StagedFile {

  /** The only file of rows in a folder that Spark has written. */
  static Path in(FileSystem files, Path folder) throws IOException {
    Path[] found =
        Stream.of(files.listStatus(folder))
            .map(FileStatus::getPath)
            .filter(path -> path.getName().startsWith("part-"))
            .toArray(Path[]::new);
    if (found.length != 1) {
      throw new IllegalStateException(folder + " holds " + found.length + " files instead of one");
    }
    return found[0];
  }

  private StagedFile() {}
}
