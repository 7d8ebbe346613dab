package io.dateline.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.Options.Rename;
import org.apache.hadoop.fs.Path;

/**
 * Moves one file over another in one step: a reader sees the old one or the new one.
 *
 * <p>Hadoop's rename with overwrite is one step on HDFS, but elsewhere deletes first and renames
 * then. So a local file is moved by the system's own rename, and on an object store the new object
 * is written over the old one, which such stores do whole or not at all.
 */
final class AtomicMove {

  private static final Set<String> RENAMES_IN_ONE_STEP = Set.of("hdfs", "viewfs");

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
    } else if (RENAMES_IN_ONE_STEP.contains(files.getScheme())) {
      FileContext.getFileContext(files.getUri(), files.getConf())
          .rename(from, to, Rename.OVERWRITE);
    } else {
      FileUtil.copy(files, from, files, to, true, true, files.getConf());
    }
  }

  private static java.nio.file.Path local(Path path) {
    return java.nio.file.Path.of(path.toUri().getPath());
  }

  private AtomicMove() {}
}
