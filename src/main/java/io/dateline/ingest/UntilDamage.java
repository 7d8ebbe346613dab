package io.dateline.ingest;

import java.io.IOException;
import java.io.InputStream;

/**
 * Hands out all that a decompressor gives before it fails. Commons Compress throws away what it has
 * decompressed within a call that fails, so it is asked byte by byte, which costs bzip2 little. The
 * {@code RuntimeException}s of a decompressor that meets nonsense come out as {@code IOException}s.
 */
final class UntilDamage extends InputStream {

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 13];
  private int position;
  private int limit;
  private IOException damage;

  UntilDamage(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    return position < limit || fill() ? buffer[position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (position == limit && !fill()) {
      return -1;
    }
    int count = Math.min(length, limit - position);
    System.arraycopy(buffer, position, bytes, offset, count);
    position += count;
    return count;
  }

  private boolean fill() throws IOException {
    position = 0;
    limit = 0;
    if (damage == null) {
      try {
        take();
      } catch (IOException e) {
        damage = e;
      } catch (RuntimeException e) {
        damage = new IOException("the compressed data is damaged: " + e, e);
      }
    }
    if (limit == 0 && damage != null) {
      throw damage;
    }
    return limit > 0;
  }

  private void take() throws IOException {
    for (int next = in.read(); next >= 0; next = in.read()) {
      buffer[limit++] = (byte) next;
      if (limit == buffer.length) {
        return;
      }
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
