package io.dateline.ingest;

import com.github.luben.zstd.ZstdBufferDecompressingStreamNoFinalizer;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Decompresses zstd, frame after frame. The library's own stream takes a second frame that is cut
 * short for the end of the file where it begins in the bytes that hold the end of the first.
 */
final class ZstdStream extends InputStream {

  // As zstd --long=31 writes: what large dumps on the net are compressed with.
  private static final int LARGEST_WINDOW_LOG = 31;
  private static final int LARGEST_DICTIONARY = 1 << 26;
  private static final byte[] DICTIONARY_MAGIC = HexFormat.of().parseHex("5d2a4d18");
  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private final ByteBuffer compressed = ByteBuffer.wrap(buffer).limit(0);
  private final ByteBuffer plain = ByteBuffer.allocate(BUFFER).limit(0);
  private final Frames frames;
  private IOException failure;
  private boolean inputEnded;

  /**
   * Reads on in a stream of frames. A dictionary may stand in front of them, as the zstd form of
   * WARC has it (IIPC WARC-Zstd 1.0): a skippable frame, itself compressed or not.
   */
  ZstdStream(InputStream in) throws IOException {
    this.in = in;
    byte[] dictionary = readDictionary(in);
    this.frames = new Frames();
    frames.setLongMax(LARGEST_WINDOW_LOG);
    if (dictionary.length > 0) {
      frames.setDict(dictionary);
    }
  }

  private static byte[] readDictionary(InputStream in) throws IOException {
    in.mark(DICTIONARY_MAGIC.length);
    if (!Arrays.equals(in.readNBytes(DICTIONARY_MAGIC.length), DICTIONARY_MAGIC)) {
      in.reset();
      return new byte[0];
    }
    byte[] size = in.readNBytes(4);
    int length =
        size.length < 4 ? -1 : ByteBuffer.wrap(size).order(ByteOrder.LITTLE_ENDIAN).getInt();
    if (length < 0 || length > LARGEST_DICTIONARY) {
      throw new IOException("the zstd dictionary is damaged");
    }
    byte[] dictionary = in.readNBytes(length);
    if (dictionary.length < length) {
      throw new EOFException("the zstd dictionary ends early");
    }
    if (!Decompression.isZstdFrame(dictionary)) {
      return dictionary;
    }
    try (InputStream plain = new ZstdStream(new ByteArrayInputStream(dictionary))) {
      return plain.readNBytes(LARGEST_DICTIONARY);
    }
  }

  @Override
  public int read() throws IOException {
    return plain.hasRemaining() || fill() ? plain.get() & 0xff : -1;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!plain.hasRemaining() && !fill()) {
      return -1;
    }
    int count = Math.min(length, plain.remaining());
    plain.get(bytes, offset, count);
    return count;
  }

  private boolean fill() throws IOException {
    plain.clear();
    try {
      while (plain.position() == 0) {
        if (failure != null) {
          throw failure;
        }
        if (!frames.hasRemaining()) {
          return false;
        }
        boolean isDrained = inputEnded && !compressed.hasRemaining();
        if (frames.read(plain) == 0 && isDrained) {
          throw new EOFException("the zstd data ends early");
        }
      }
      return true;
    } finally {
      plain.flip();
    }
  }

  @Override
  public void close() throws IOException {
    frames.close();
    in.close();
  }

  private final class Frames extends ZstdBufferDecompressingStreamNoFinalizer {
    Frames() {
      super(compressed);
    }

    @Override
    protected ByteBuffer refill(ByteBuffer drained) {
      int count = -1;
      try {
        count = inputEnded ? -1 : in.read(buffer);
      } catch (IOException e) {
        // Thrown once all that came before is handed out.
        failure = e;
      }
      inputEnded |= count < 0;
      return drained.clear().limit(Math.max(count, 0));
    }
  }
}
