package io.dateline.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.LengthedBody;

/** An HTTP response as a crawler stored it: header and body in one block of bytes. */
final class HttpAnswer {

  private final byte[] block;
  private final HttpResponse response;

  /** Parses the header; throws {@link IOException} where it is no HTTP. */
  HttpAnswer(byte[] block) throws IOException {
    this.block = block;
    this.response = parse();
  }

  int status() {
    return response.status();
  }

  Optional<String> contentType() {
    return response.headers().first("Content-Type").filter(type -> !type.isBlank());
  }

  /**
   * The body without its transfer and content encodings, up to so many bytes. Many crawlers store
   * the body decoded and leave the header as it was.
   */
  byte[] body(int maxLength) throws IOException {
    Optional<String> encoding = response.headers().first("Content-Encoding");
    if (encoding.isEmpty()) {
      return response.body().stream().readNBytes(maxLength);
    }
    try (InputStream decoded = decode(response.body().stream(), encoding.get())) {
      return decoded.readNBytes(maxLength);
    } catch (IOException | RuntimeException e) {
      byte[] stored = parse().body().stream().readNBytes(maxLength);
      if (HtmlLook.isHtml(new String(stored, StandardCharsets.UTF_8))) {
        return stored;
      }
      throw new IOException("Content-Encoding " + encoding.get() + ": " + e.getMessage(), e);
    }
  }

  // Not jwarc's: its inflater never ends where the data is cut short, and knows no zlib header.
  private static InputStream decode(InputStream body, String encoding) throws IOException {
    InputStream in = new BufferedInputStream(body);
    return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
      case "identity", "none", "" -> in;
      case "gzip", "x-gzip" -> new GzipStream(in);
      case "deflate" ->
          hasZlibHeader(in)
              ? new InflaterInputStream(in)
              : new InflaterInputStream(in, new Inflater(true));
      case "zstd" -> new ZstdStream(in);
      default -> throw new IOException("not supported");
    };
  }

  private static boolean hasZlibHeader(InputStream in) throws IOException {
    in.mark(2);
    int header = in.read() << 8 | in.read();
    in.reset();
    return header > 0 && header % 31 == 0 && (header >> 8 & 0xf) == 8;
  }

  private HttpResponse parse() throws IOException {
    return HttpResponse.parse(
        LengthedBody.create(
            Channels.newChannel(InputStream.nullInputStream()),
            ByteBuffer.wrap(block),
            block.length));
  }
}
