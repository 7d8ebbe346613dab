package io.dateline.ingest;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A file's bytes, decompressed where they are compressed. A record that a few stored bytes blow up
 * without end is stopped.
 */
final class FileBytes extends FilterInputStream {

  private static final int BUFFER = 1 << 16;

  /** How far a record that is too long is skipped, in bytes, before its compression is asked. */
  static final long LONGEST_SKIP = 2L << 30;

  /** Text of the news compresses to a third or a tenth; a record of one letter to a thousandth. */
  private static final int HIGHEST_RATIO = 200;

  private final StoredBytes stored;
  private final boolean compressed;
  private final boolean twiceCompressed;
  private long recordBytes;
  private long storedBefore;

  private FileBytes(InputStream in, StoredBytes stored, boolean compressed) throws IOException {
    super(in);
    this.stored = stored;
    this.compressed = compressed;
    this.twiceCompressed = compressed && Decompression.isCompressed(in);
  }

  /**
   * Opens a file by its path.
   *
   * @throws StoredBytes.AccessException where the file system does not give it out
   */
  static FileBytes open(String path, Configuration hadoop) throws IOException {
    StoredBytes stored;
    try {
      stored = new StoredBytes(stored(new Path(path), hadoop));
    } catch (IOException | IllegalArgumentException e) {
      throw new StoredBytes.AccessException(e);
    }
    try {
      InputStream raw = new BufferedInputStream(stored, BUFFER);
      InputStream plain = Decompression.of(raw);
      return plain == raw
          ? new FileBytes(raw, stored, false)
          : new FileBytes(new BufferedInputStream(plain, BUFFER), stored, true);
    } catch (IOException e) {
      stored.close();
      throw e;
    }
  }

  private static InputStream stored(Path path, Configuration hadoop) throws IOException {
    FileSystem files = path.getFileSystem(hadoop);
    // Hadoop looks for a checksum beside a local file, under a name that may hold no colon.
    return files instanceof LocalFileSystem local && path.getName().contains(":")
        ? local.getRaw().open(path)
        : files.open(path);
  }

  /** From here on bytes count toward a new record. */
  void startRecord() {
    recordBytes = 0;
    storedBefore = stored.position();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = in.read(bytes, offset, length);
    recordBytes += Math.max(count, 0);
    if (recordBytes > LONGEST_SKIP
        && recordBytes / HIGHEST_RATIO > stored.position() - storedBefore) {
      throw new EndlessRecordException(recordBytes, stored.position() - storedBefore);
    }
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    return count <= 0 ? 0 : Math.max(0, read(new byte[(int) Math.min(count, BUFFER)]));
  }

  /** How many bytes of the stored, possibly compressed, file were taken in so far. */
  long storedPosition() {
    return stored.position();
  }

  boolean isCompressed() {
    return compressed;
  }

  /** True where what comes out of the decompressor is compressed again. */
  boolean isTwiceCompressed() {
    return twiceCompressed;
  }

  /** A record is blown up from so little that its end is not waited for. */
  static final class EndlessRecordException extends IOException {
    private static final long serialVersionUID = 1L;

    EndlessRecordException(long bytes, long storedBytes) {
      super("%,d bytes out of %,d without an end".formatted(bytes, storedBytes));
    }
  }
}
