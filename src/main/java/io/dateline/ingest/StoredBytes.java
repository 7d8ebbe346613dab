package io.dateline.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;

/**
 * A file's bytes as they are stored. Counts them, and marks the file system's own failures, so that
 * a connection that breaks is not taken for a file that is damaged.
 */
final class StoredBytes extends FilterInputStream {

  private long position;

  StoredBytes(InputStream in) {
    super(in);
  }

  long position() {
    return position;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    try {
      int count = in.read(bytes, offset, length);
      position += Math.max(count, 0);
      return count;
    } catch (InterruptedIOException | ClosedByInterruptException e) {
      throw e;
    } catch (IOException e) {
      throw new AccessException(e);
    }
  }

  /**
   * Nothing: a decompressor that believes there is more asks for it before it hands out what it
   * has, and loses that where the file ends there.
   */
  @Override
  public int available() {
    return 0;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** The file system failed, whatever the file is like. */
  static final class AccessException extends IOException {
    private static final long serialVersionUID = 1L;

    AccessException(Exception cause) {
      super(cause.getMessage() == null ? cause.toString() : cause.getMessage(), cause);
    }
  }
}
