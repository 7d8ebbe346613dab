package io.dateline.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Decompresses gzip (RFC 1952), member after member, up to the very byte at which it is damaged.
 * The JDK's own stream takes a damaged second member for the end of the file and asks {@code
 * available()} whether there is one; that of Commons Compress loses what it has decompressed when
 * it fails.
 */
final class GzipStream extends InputStream {

  private static final int HEADER_CRC = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  private final InputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int limit;
  private boolean inMember;
  private boolean ended;
  private IOException damage;

  GzipStream(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!ended) {
      if (!inMember && !startMember()) {
        ended = true;
        break;
      }
      int count = inflate(bytes, offset, length);
      if (count > 0) {
        crc.update(bytes, offset, count);
        return count;
      }
      if (inflater.finished()) {
        position = limit - inflater.getRemaining();
        endMember();
      } else if (inflater.needsDictionary()) {
        throw new IOException("the gzip data asks for a dictionary");
      } else if (fill()) {
        inflater.setInput(buffer, position, limit - position);
      } else {
        throw new EOFException("the gzip data ends early");
      }
    }
    return -1;
  }

  private int inflate(byte[] bytes, int offset, int length) throws IOException {
    if (damage != null) {
      throw damage;
    }
    long before = inflater.getBytesWritten();
    try {
      return inflater.inflate(bytes, offset, length);
    } catch (DataFormatException e) {
      damage = new IOException("the gzip data is damaged: " + e.getMessage(), e);
      // What it has written until it came upon the damage is sound, and stands there.
      int written = (int) (inflater.getBytesWritten() - before);
      if (written == 0) {
        throw damage;
      }
      return written;
    }
  }

  /** False at the end of the file; the zeros that tapes are padded with belong to it. */
  private boolean startMember() throws IOException {
    int first = nextByte();
    while (first == 0) {
      first = nextByte();
    }
    if (first < 0) {
      return false;
    }
    if (first != 0x1f || need() != 0x8b || need() != 8) {
      throw new IOException("the gzip data is followed by bytes that are no gzip");
    }
    int flags = need();
    skip(6);
    if ((flags & EXTRA) != 0) {
      skip(need() | need() << 8);
    }
    if ((flags & NAME) != 0) {
      skipString();
    }
    if ((flags & COMMENT) != 0) {
      skipString();
    }
    if ((flags & HEADER_CRC) != 0) {
      skip(2);
    }
    inflater.reset();
    inflater.setInput(buffer, position, limit - position);
    crc.reset();
    inMember = true;
    return true;
  }

  private void endMember() throws IOException {
    long expected = 0;
    for (int i = 0; i < 4; i++) {
      expected |= (long) need() << (8 * i);
    }
    if (expected != crc.getValue()) {
      throw new IOException("the gzip data is damaged: its checksum is wrong");
    }
    skip(4);
    inMember = false;
  }

  private boolean fill() throws IOException {
    position = 0;
    limit = Math.max(in.read(buffer, 0, buffer.length), 0);
    return limit > 0;
  }

  private int nextByte() throws IOException {
    return position < limit || fill() ? buffer[position++] & 0xff : -1;
  }

  private int need() throws IOException {
    int next = nextByte();
    if (next < 0) {
      throw new EOFException("the gzip data ends early");
    }
    return next;
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      need();
    }
  }

  private void skipString() throws IOException {
    while (need() != 0) {
      // a name or comment ends with a zero
    }
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    ended = true;
    in.close();
  }
}
