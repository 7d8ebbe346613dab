package io.dateline.ingest;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;

/**
 * What jwarc reads from. Notices the end, and stops a reader that asks on and on past it, or that
 * takes in a record header without end.
 */
final class WarcStream extends FilterInputStream {

  private static final int READS_PAST_END = 8;
  private static final long HEADER_BYTES = 8L << 20;

  private final FileBytes bytes;
  private int readsPastEnd;
  private boolean inHeader;
  private long headerBytes;

  WarcStream(FileBytes in) {
    super(in);
    this.bytes = in;
  }

  /** From here on a record's header is read, not its body. */
  void startHeader() {
    bytes.startRecord();
    inHeader = true;
    headerBytes = 0;
  }

  void startBody() {
    inHeader = false;
  }

  boolean isAtEnd() {
    return readsPastEnd > 0;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = in.read(bytes, offset, length);
    if (count < 0 && ++readsPastEnd > READS_PAST_END) {
      throw new EOFException("the data ends early");
    }
    headerBytes += Math.max(count, 0);
    if (inHeader && headerBytes > HEADER_BYTES) {
      throw new IOException("a record's header has no end");
    }
    return count;
  }
}
