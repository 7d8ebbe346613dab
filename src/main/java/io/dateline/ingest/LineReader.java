package io.dateline.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Splits a stream at its newlines and holds no more of a line than is allowed. */
final class LineReader {

  private final InputStream in;
  private final int maxBytes;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int limit;
  private ByteArrayOutputStream line = new ByteArrayOutputStream();
  private long length;
  private long number;

  LineReader(InputStream in, int maxBytes) {
    this.in = in;
    this.maxBytes = maxBytes;
  }

  /**
   * Moves on to the next line that is not empty; false after the last. A line in which the stream
   * fails is not handed out.
   */
  boolean advance() throws IOException {
    // A long line's array is not kept for all the short ones after it.
    line = line.size() > buffer.length ? new ByteArrayOutputStream() : line;
    line.reset();
    length = 0;
    number++;
    while (position < limit ? buffer[position] == '\n' : fill()) {
      if (buffer[position] == '\n') {
        number++;
        position++;
      }
    }
    if (position == limit) {
      return false;
    }
    do {
      int end = position;
      while (end < limit && buffer[end] != '\n') {
        end++;
      }
      keep(end);
      boolean isWhole = end < limit;
      position = isWhole ? end + 1 : end;
      if (isWhole) {
        return true;
      }
    } while (fill());
    return true;
  }

  /** The line without its newline, malformed UTF-8 replaced; cut off where it is too long. */
  String text() {
    return line.toString(StandardCharsets.UTF_8);
  }

  boolean isTooLong() {
    return length > maxBytes;
  }

  /** The line's length in bytes, also of one that is too long. */
  long length() {
    return length;
  }

  /** The line's number, from 1. */
  long number() {
    return number;
  }

  private void keep(int end) {
    int count = end - position;
    length += count;
    int room = maxBytes - line.size();
    line.write(buffer, position, Math.min(count, room));
  }

  private boolean fill() throws IOException {
    position = 0;
    limit = 0;
    limit = Math.max(in.read(buffer, 0, buffer.length), 0);
    return limit > 0;
  }
}
