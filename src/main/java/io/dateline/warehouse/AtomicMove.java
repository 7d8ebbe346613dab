package io.dateline.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options.Rename;
import org.apache.hadoop.fs.Path;

/**
 * Moves one file over another in one step: a reader sees the old one or the new one.
 *
 * <p>Hadoop's rename with overwrite is one step on HDFS, but deletes first and renames then on a
 * local file system, so that one is done by the system's own rename. Object stores have no rename:
 * there the step is the store's copy, which also replaces whole objects.
 */
final class AtomicMove {

  static void move(FileSystem files, Path from, Path to) throws IOException {
    files.mkdirs(to.getParent());
    if (files.getScheme().equals("file")) {
      // The checksum of the file that is replaced would not fit the new one.
      Files.deleteIfExists(local(new Path(to.getParent(), "." + to.getName() + ".crc")));
      Files.move(
          local(from),
          local(to),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } else {
      FileContext.getFileContext(files.getUri(), files.getConf())
          .rename(from, to, Rename.OVERWRITE);
    }
  }

  private static java.nio.file.Path local(Path path) {
    return java.nio.file.Path.of(path.toUri().getPath());
  }

  private AtomicMove() {}
}
