package io.dateline.ingest;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * Decompresses pages that are not longer than a page can sensibly be: its length is whatever the
 * page's header says, and the library makes an array of it.
 */
final class ParquetPages implements CompressionCodecFactory {

  /** Writers close a page at 1 MiB, or after the one record that is longer. */
  private static final int SLACK = 64 << 20;

  private final CompressionCodecFactory codecs;
  private final long longest;

  ParquetPages(Configuration hadoop, long maxRecordBytes) {
    this.codecs = new CodecFactory(hadoop, 0);
    this.longest = SLACK + 4 * maxRecordBytes;
  }

  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName name) {
    return codecs.getCompressor(name);
  }

  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName name) {
    BytesInputDecompressor decompressor = codecs.getDecompressor(name);
    return new BytesInputDecompressor() {
      @Override
      public BytesInput decompress(BytesInput bytes, int length) throws IOException {
        require(length);
        return decompressor.decompress(bytes, length);
      }

      @Override
      public void decompress(ByteBuffer from, int fromLength, ByteBuffer to, int toLength)
          throws IOException {
        require(toLength);
        decompressor.decompress(from, fromLength, to, toLength);
      }

      @Override
      public void release() {
        decompressor.release();
      }
    };
  }

  private void require(int length) throws IOException {
    if (length < 0 || length > longest) {
      throw new IOException("a page says that it has " + length + " bytes");
    }
  }

  @Override
  public void release() {
    codecs.release();
  }
}
