package io.dateline.ingest;

import static io.dateline.table.RejectReason.BAD_RECORD;
import static io.dateline.table.RejectReason.EMPTY_BODY;
import static io.dateline.table.RejectReason.HTTP_ERROR;
import static io.dateline.table.RejectReason.NOT_TEXT;
import static io.dateline.table.RejectReason.RECORD_TOO_LARGE;
import static io.dateline.table.RejectReason.TRUNCATED_FILE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDictTrainer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class WarcReaderTest {

  private static final String HTML = "Content-Type: text/html; charset=utf-8\r\n";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"", ".gz", ".zst", ".bz2"})
  void readsPagesAndPassesOverTheRest(String extension) {
    List<RawArticle> articles =
        read(
            "d.warc" + extension,
            Dump.compress(extension, record("warcinfo", "application/warc-fields", "a: b\r\n")),
            Dump.compress(
                extension,
                record("request", "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n")),
            Dump.compress(extension, page(HTML, "<p>Київ")),
            Dump.compress(extension, record("metadata", "application/warc-fields", "a: b\r\n")),
            Dump.compress(
                extension, record("revisit", "application/http", "HTTP/1.1 200 OK\r\n\r\n")),
            Dump.compress(extension, record("conversion", "text/plain", "plain")),
            Dump.compress(extension, record("resource", "text/html", "<p>resource")),
            Dump.compress(extension, record("resource", "text/dns", "1.2.3.4")));
    assertThat(articles)
        .extracting(
            a -> a.id().position(), RawArticle::content, RawArticle::isHtml, RawArticle::reason)
        .containsExactly(
            tuple(3L, "<p>Київ", true, null),
            tuple(6L, "plain", false, null),
            tuple(7L, "<p>resource", true, null),
            tuple(8L, null, false, NOT_TEXT));
    assertThat(articles.get(0).url()).isEqualTo("https://www.a.example/x");
    assertThat(articles.get(0).source()).isEqualTo("a.example");
    assertThat(articles.get(0).crawledAt()).isEqualTo(Instant.parse("2022-02-24T23:30:00Z"));
  }

  @Test
  void judgesTheAnswer() {
    List<RawArticle> articles =
        read(
            "d.warc",
            http("HTTP/1.1 404 Not Found", HTML, bytes("<p>gone")),
            http("HTTP/1.1 301 Moved", HTML, bytes("")),
            page("Content-Type: image/png\r\n", "x"),
            page("Content-Type: application/xhtml+xml\r\n", "<p>xhtml"),
            page("Content-Type: TEXT/PLAIN\r\n", "text"),
            page("", "<!doctype html><p>untyped"),
            page("", "what is this"),
            page(HTML, ""),
            page(HTML, "x".repeat(200)),
            page(HTML, "y".repeat(100_000)),
            record("response", "application/http", "no http at all"),
            http("HTTP/1.1 200 OK", "Content-Type: text/html; charset=koi8-u\r\n", koi8("Їжак")),
            http(
                "HTTP/1.1 200 OK",
                "Content-Type: text/html\r\n",
                Dump.join(bytes("<meta charset=koi8-u>"), koi8("Їжак"))));
    assertThat(articles)
        .extracting(a -> a.id().position(), RawArticle::content, RawArticle::reason)
        .containsExactly(
            tuple(1L, null, HTTP_ERROR),
            tuple(2L, null, HTTP_ERROR),
            tuple(3L, null, NOT_TEXT),
            tuple(4L, "<p>xhtml", null),
            tuple(5L, "text", null),
            tuple(6L, "<!doctype html><p>untyped", null),
            tuple(7L, null, NOT_TEXT),
            tuple(8L, null, EMPTY_BODY),
            tuple(9L, null, RECORD_TOO_LARGE),
            tuple(10L, null, RECORD_TOO_LARGE),
            tuple(11L, null, BAD_RECORD),
            tuple(12L, "Їжак", null),
            tuple(13L, "<meta charset=koi8-u>Їжак", null));
    assertThat(articles.get(0).message()).contains("404");
    assertThat(articles.get(0).url()).isEqualTo("https://www.a.example/x");
  }

  @Test
  void takesEncodingsOff() {
    byte[] plain = bytes("<p>" + "word ".repeat(10));
    String chunked = "3\r\n<p>\r\n4\r\nword\r\n0\r\n\r\n";
    assertThat(
            read(
                "d.warc",
                encoded("gzip", Dump.compress(".gz", plain)),
                encoded("deflate", deflate(plain, false)),
                encoded("deflate", deflate(plain, true)),
                encoded("zstd", Dump.compress(".zst", plain)),
                encoded("identity", plain),
                // Decoded by the crawler, the header left as it was.
                encoded("gzip", plain),
                encoded("br", plain),
                page(HTML + "Transfer-Encoding: chunked\r\n", chunked),
                page(HTML + "Transfer-Encoding: chunked\r\n", "<p>word")))
        .extracting(RawArticle::content)
        .containsExactly(
            text(plain),
            text(plain),
            text(plain),
            text(plain),
            text(plain),
            text(plain),
            text(plain),
            "<p>word",
            "<p>word");
    assertThat(
            read(
                "e.warc",
                encoded("gzip", Arrays.copyOf(Dump.compress(".gz", plain), 20)),
                encoded("deflate", Arrays.copyOf(deflate(plain, false), 8)),
                encoded("br", bytes("\u0001\u0002")),
                encoded("gzip", Dump.compress(".gz", "bomb ".repeat(100_000)))))
        .extracting(RawArticle::reason)
        .containsExactly(BAD_RECORD, BAD_RECORD, BAD_RECORD, RECORD_TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".gz", ".zst"})
  void aTruncatedArchiveGivesAllPagesBeforeTheDamage(String extension) {
    byte[] page = Dump.compress(extension, page(HTML, "<p>one"));
    for (int cut = 1; cut < page.length - 4; cut++) {
      List<RawArticle> articles = read("d.warc" + extension, page, page, Arrays.copyOf(page, cut));
      assertThat(articles.subList(0, 2)).extracting(RawArticle::content).containsOnly("<p>one");
      RawArticle last = articles.get(articles.size() - 1);
      assertThat(last.reason()).as("cut at %d", cut).isEqualTo(TRUNCATED_FILE);
      assertThat(last.id().position()).isZero();
      assertThat(last.message()).contains("after record " + (articles.size() - 1) + ",");
    }
  }

  @Test
  void nonsenseBetweenRecordsEndsTheFile() {
    byte[] page = page(HTML, "<p>one");
    String negative = text(page).replace("Content-Length: ", "Content-Length: -");
    String twice = text(page).replace("WARC-Type", "Content-Length: 7\r\nWARC-Type");
    for (byte[] broken : List.of(bytes("nonsense\r\n\r\n"), bytes(negative), bytes(twice))) {
      assertThat(read("d.warc", page, broken, page))
          .extracting(RawArticle::reason)
          .containsExactly(null, TRUNCATED_FILE);
    }
  }

  @Test
  void aTrailerOfBareNewlinesRepeatsNothing() {
    byte[] page = page(HTML, "<p>one");
    byte[] last = Arrays.copyOf(page, page.length - 4);
    assertThat(read("d.warc", page, last, bytes("\n\n\n\n")))
        .extracting(RawArticle::reason)
        .containsExactly(null, null, TRUNCATED_FILE);
    assertThat(read("d.warc", page, last, bytes("\n".repeat(30_000)))).hasSize(3);
  }

  @Test
  void readsZstdWithADictionary() {
    ZstdDictTrainer trainer = new ZstdDictTrainer(200_000, 2000);
    for (int i = 0; i < 300; i++) {
      trainer.addSample(page(HTML, "<p>page number " + i * 7919 + " of the archive"));
    }
    byte[] dictionary = trainer.trainSamples();
    byte[] frame =
        ByteBuffer.allocate(8)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(0x184D2A5D)
            .putInt(dictionary.length)
            .array();
    try (ZstdCompressCtx zstd = new ZstdCompressCtx()) {
      zstd.loadDict(dictionary);
      byte[] one = zstd.compress(page(HTML, "<p>one"));
      byte[] two = zstd.compress(page(HTML, "<p>two"));
      assertThat(read("d.warc.zst", frame, dictionary, one, two))
          .extracting(RawArticle::content)
          .containsExactly("<p>one", "<p>two");
      assertThat(read("d.warc.zst", frame, dictionary, one, Arrays.copyOf(two, two.length - 9)))
          .extracting(RawArticle::content, RawArticle::reason)
          .containsExactly(tuple("<p>one", null), tuple(null, TRUNCATED_FILE));
    }
  }

  private List<RawArticle> read(String name, byte[]... records) {
    return Dump.read(Dump.write(folder, name, Dump.join(records)), Dump.limit(100));
  }

  private static byte[] encoded(String encoding, byte[] body) {
    return http("HTTP/1.1 200 OK", HTML + "Content-Encoding: " + encoding + "\r\n", body);
  }

  private static byte[] page(String headers, String body) {
    return http("HTTP/1.1 200 OK", headers, bytes(body));
  }

  private static byte[] http(String status, String headers, byte[] body) {
    return record(
        "response",
        "application/http; msgtype=response",
        Dump.join(bytes(status + "\r\n" + headers + "\r\n"), body));
  }

  private static byte[] record(String type, String contentType, String block) {
    return record(type, contentType, bytes(block));
  }

  private static byte[] record(String type, String contentType, byte[] block) {
    String header =
        "WARC/1.0\r\nWARC-Type: "
            + type
            + "\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>"
            + "\r\nWARC-Date: 2022-02-24T23:30:00Z"
            + "\r\nWARC-Target-URI: <https://www.a.example/x>"
            + "\r\nContent-Type: "
            + contentType
            + "\r\nContent-Length: "
            + block.length
            + "\r\n\r\n";
    return Dump.join(bytes(header), block, bytes("\r\n\r\n"));
  }

  private static byte[] deflate(byte[] plain, boolean raw) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out, new Deflater(9, raw))) {
      deflater.write(plain);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  private static byte[] koi8(String text) {
    return text.getBytes(java.nio.charset.Charset.forName("KOI8-U"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, UTF_8);
  }
}
