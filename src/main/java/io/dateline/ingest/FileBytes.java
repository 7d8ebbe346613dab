package io.dateline.ingest;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** A file's bytes, decompressed where they are compressed. */
final class FileBytes extends FilterInputStream {

  private static final int BUFFER = 1 << 16;

  private final StoredBytes stored;
  private final boolean compressed;

  private FileBytes(InputStream in, StoredBytes stored, boolean compressed) {
    super(in);
    this.stored = stored;
    this.compressed = compressed;
  }

  /**
   * Opens a file by its path.
   *
   * @throws StoredBytes.AccessException where the file system does not give it out
   */
  static FileBytes open(String path, Configuration hadoop) throws IOException {
    StoredBytes stored;
    try {
      Path file = new Path(path);
      stored = new StoredBytes(file.getFileSystem(hadoop).open(file));
    } catch (IOException e) {
      throw new StoredBytes.AccessException(e);
    }
    try {
      InputStream raw = new BufferedInputStream(stored, BUFFER);
      InputStream plain = Decompression.of(raw);
      return new FileBytes(plain, stored, plain != raw);
    } catch (IOException e) {
      stored.close();
      throw e;
    }
  }

  /** How many bytes of the stored, possibly compressed, file were taken in so far. */
  long storedPosition() {
    return stored.position();
  }

  boolean isCompressed() {
    return compressed;
  }
}
