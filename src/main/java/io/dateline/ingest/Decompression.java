package io.dateline.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/** Takes compression off a stream, told by its first bytes: names lie. */
final class Decompression {

  private static final int HEAD = 10;
  private static final byte[] GZIP = HexFormat.of().parseHex("1f8b08");
  private static final byte[] ZSTD = HexFormat.of().parseHex("28b52ffd");
  private static final byte[] ZSTD_SKIPPABLE = HexFormat.of().parseHex("2a4d18");
  private static final byte[] BZIP2 = {'B', 'Z', 'h'};
  private static final byte[] BZIP2_BLOCK = HexFormat.of().parseHex("314159265359");
  private static final byte[] BZIP2_END = HexFormat.of().parseHex("177245385090");

  /**
   * The decompressed stream, or the very same one where it is not compressed. Gzip and bzip2
   * members and zstd frames may follow one another. A stream that is cut short hands out all that
   * can be decompressed, then throws.
   *
   * @param in a stream that supports {@link InputStream#mark}
   */
  static InputStream of(InputStream in) throws IOException {
    in.mark(HEAD);
    byte[] head = in.readNBytes(HEAD);
    in.reset();
    if (startsWith(head, GZIP, 0)) {
      return new GzipStream(in);
    }
    if (isZstd(head)) {
      return new ZstdStream(in);
    }
    return isBzip2(head) ? bzip2(in) : in;
  }

  /** True where the bytes at which the stream stands look compressed; puts them back. */
  static boolean isCompressed(InputStream in) throws IOException {
    in.mark(HEAD);
    byte[] head = new byte[HEAD];
    int length = 0;
    try {
      length = in.readNBytes(head, 0, HEAD);
    } catch (IOException e) {
      // Whoever reads on meets the same damage, and reports it.
    }
    in.reset();
    byte[] read = Arrays.copyOf(head, length);
    return startsWith(read, GZIP, 0) || isZstd(read) || isBzip2(read);
  }

  private static boolean isBzip2(byte[] head) {
    return startsWith(head, BZIP2, 0)
        && (startsWith(head, BZIP2_BLOCK, 4) || startsWith(head, BZIP2_END, 4));
  }

  private static InputStream bzip2(InputStream in) throws IOException {
    try {
      return new UntilDamage(new BZip2CompressorInputStream(in, true));
    } catch (RuntimeException e) {
      // It decompresses the first block at once.
      throw new IOException("the bzip2 data is damaged: " + e, e);
    }
  }

  /** True for a frame that holds data, or one of the sixteen kinds that decoders skip. */
  private static boolean isZstd(byte[] head) {
    return isZstdFrame(head) || (startsWith(head, ZSTD_SKIPPABLE, 1) && (head[0] & 0xf0) == 0x50);
  }

  /** True for a zstd frame that holds data. */
  static boolean isZstdFrame(byte[] head) {
    return startsWith(head, ZSTD, 0);
  }

  private static boolean startsWith(byte[] head, byte[] magic, int offset) {
    return head.length >= offset + magic.length
        && Arrays.equals(head, offset, offset + magic.length, magic, 0, magic.length);
  }

  private Decompression() {}
}
