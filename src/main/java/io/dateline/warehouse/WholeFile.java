package io.dateline.warehouse;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Writes files that are there whole or not at all: under another name first, then moved. */
public final class WholeFile {

  /** What goes into the file. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes a file, or replaces it in one step.
   *
   * @param content need not close the stream
   * @return its length in bytes
   */
  public static long write(FileSystem files, Path path, Content content) {
    Path beside = new Path(path.getParent(), "_" + path.getName() + ".tmp");
    try {
      try (OutputStream out = new BufferedOutputStream(files.create(beside, true), 1 << 16)) {
        content.writeTo(out);
      }
      AtomicMove.move(files, beside, path);
      // The local file system of Hadoop leaves a checksum of the name that is gone.
      files.delete(new Path(path.getParent(), "." + beside.getName() + ".crc"), false);
      return files.getFileStatus(path).getLen();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + path + ": " + e.getMessage(), e);
    }
  }

  private WholeFile() {}
}
