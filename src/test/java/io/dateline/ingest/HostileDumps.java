package io.dateline.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that are small on disk, or only badly meant: made on the fly. */
final class HostileDumps {

  static final String GOOD = "{\"body\": \"Lviv has a new tram.\"}\n";

  /** So many megabytes of one line between two good ones, compressed member by member. */
  static Path longLine(Path folder, String extension, int megabytes) {
    byte[] middle = Dump.compress(extension, "x".repeat(1 << 20));
    Path file = folder.resolve("line.jsonl" + extension);
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(Dump.compress(extension, GOOD));
      for (int i = 0; i < megabytes; i++) {
        out.write(middle);
      }
      out.write(Dump.compress(extension, "\n" + GOOD));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  /** A zstd frame (RFC 8878) of run-length blocks: 4 bytes for every 128 KiB of one letter. */
  static byte[] zstdRuns(long bytes, byte letter) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    // Magic number; no checksum, no content size; a window of 1 MiB.
    out.writeBytes(new byte[] {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 0, 10 << 3});
    int block = 1 << 17;
    for (long left = bytes; left > 0; left -= block) {
      int header = (left <= block ? 1 : 0) | 1 << 1 | (int) Math.min(left, block) << 3;
      byte[] three = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(header).array();
      out.write(three, 0, 3);
      out.write(letter);
    }
    return out.toByteArray();
  }

  /** A response record whose header says what it likes of its length. */
  static String warc(String length, String url, String block) {
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
        + "WARC-Date: 2024-03-06T00:00:00Z\r\nWARC-Target-URI: "
        + url
        + "\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: "
        + length
        + "\r\n\r\n"
        + block
        + "\r\n\r\n";
  }

  static String warc(String url, String block) {
    int length = block.getBytes(StandardCharsets.UTF_8).length;
    return warc(String.valueOf(length), url, block);
  }

  static String page(String body) {
    return "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body;
  }

  private HostileDumps() {}
}
