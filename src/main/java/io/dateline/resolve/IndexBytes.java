package io.dateline.resolve;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The bytes of a gazetteer's index, mapped from a file or held in the heap; any number of threads
 * reads them, at positions beyond 2 GiB too.
 */
final class IndexBytes {

  /** The longest text that can be read: room enough for any name. */
  static final int LONGEST_TEXT = 2_000;

  private static final int SEGMENT_BITS = 30;

  /** Each segment is mapped so much further: what begins in it is read from it, whole. */
  private static final int OVERLAP = 1 << 14;

  private final ByteBuffer[] segments;
  private final int segmentBits;
  private final long size;

  private IndexBytes(ByteBuffer[] segments, int segmentBits, long size) {
    this.segments = segments;
    this.segmentBits = segmentBits;
    this.size = size;
  }

  /** Maps a file, which may be replaced or deleted afterwards but not written to. */
  static IndexBytes map(Path file) throws IOException {
    return map(file, SEGMENT_BITS);
  }

  static IndexBytes map(Path file, int segmentBits) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = channel.size();
      long step = 1L << segmentBits;
      ByteBuffer[] segments = new ByteBuffer[(int) ((size + step - 1) >>> segmentBits)];
      for (int i = 0; i < segments.length; i++) {
        long from = i * step;
        segments[i] =
            channel.map(FileChannel.MapMode.READ_ONLY, from, Math.min(step + OVERLAP, size - from));
      }
      return new IndexBytes(segments, segmentBits, size);
    }
  }

  static IndexBytes of(byte[] bytes) {
    return new IndexBytes(new ByteBuffer[] {ByteBuffer.wrap(bytes)}, Long.SIZE - 1, bytes.length);
  }

  long size() {
    return size;
  }

  int intAt(long at) {
    return segment(at).getInt(within(at));
  }

  long longAt(long at) {
    return segment(at).getLong(within(at));
  }

  int byteAt(long at) {
    return segment(at).get(within(at)) & 0xff;
  }

  byte[] bytesAt(long at, int length) {
    byte[] bytes = new byte[length];
    segment(at).get(within(at), bytes);
    return bytes;
  }

  /** The length that stands before a text: two bytes. */
  int lengthAt(long at) {
    return segment(at).getShort(within(at)) & 0xffff;
  }

  /** The text at a position, its length first. */
  String textAt(long at) {
    return new String(bytesAt(at + 2, lengthAt(at)), StandardCharsets.UTF_8);
  }

  /** True where the text at a position has exactly these bytes. */
  boolean isTextAt(long at, byte[] text) {
    if (lengthAt(at) != text.length) {
      return false;
    }
    ByteBuffer segment = segment(at);
    int from = within(at) + 2;
    for (int i = 0; i < text.length; i++) {
      if (segment.get(from + i) != text[i]) {
        return false;
      }
    }
    return true;
  }

  private ByteBuffer segment(long at) {
    return segments[(int) (at >>> segmentBits)];
  }

  private int within(long at) {
    return (int) (at & ((1L << segmentBits) - 1));
  }
}
