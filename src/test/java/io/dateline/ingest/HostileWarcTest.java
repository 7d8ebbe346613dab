package io.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.table.RejectReason;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives that lie about lengths, and answers that blow up. */
@Timeout(120)
class HostileWarcTest {

  private static final String URL = "https://post.example/tram";
  private static final String PAGE = HostileDumps.page("<p>Lviv has a new tram.</p>");
  private static final IngestConfig CONFIG = Dump.limit(1 << 20);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1",
        "-9223372036854775808",
        "9223372036854775807",
        "9223372036854775808",
        "99999999999999999999999999",
        "4294967296",
        "1e3",
        "0x10",
        "",
        "twelve",
        "3",
        "5000"
      })
  void aLyingLengthEndsTheFileAfterThePagesBefore(String length) {
    String text =
        HostileDumps.warc(URL, PAGE)
            + HostileDumps.warc(length, URL + "/2", PAGE)
            + HostileDumps.warc(URL + "/3", PAGE);

    List<RawArticle> read = Dump.read(Dump.write(folder, "a.warc", text), CONFIG);

    assertThat(read.get(0).reason()).isNull();
    assertThat(read).anyMatch(a -> a.reason() != null);
    assertThat(read).extracting(a -> a.id().position()).doesNotHaveDuplicates();
    assertThat(read)
        .filteredOn(a -> a.reason() == null)
        .extracting(RawArticle::url)
        .doesNotHaveDuplicates();
  }

  @Test
  void answersThatBlowUpAreCutOff() {
    byte[] bomb = Dump.compress(".gz", "<p>x</p>".repeat(4 << 20));
    byte[] archive =
        Dump.join(
            answer("Content-Encoding: gzip\r\n", bomb),
            answer("Content-Encoding: zstd\r\n", HostileDumps.zstdRuns(1L << 30, (byte) 'x')),
            answer(
                "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n",
                Dump.join("ffffff\r\n".getBytes(StandardCharsets.US_ASCII), bomb)),
            HostileDumps.warc(URL, PAGE).getBytes(StandardCharsets.US_ASCII));

    List<RawArticle> read = Dump.read(Dump.write(folder, "a.warc", archive), CONFIG);

    assertThat(read)
        .extracting(RawArticle::reason)
        .containsExactly(
            RejectReason.RECORD_TOO_LARGE,
            RejectReason.RECORD_TOO_LARGE,
            RejectReason.RECORD_TOO_LARGE,
            null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Transfer-Encoding: chunked\r\n\r\n7fffffffffffffff\r\nLviv",
        "Transfer-Encoding: chunked\r\n\r\n-5\r\nLviv",
        "Transfer-Encoding: chunked\r\n\r\nzz\r\nLviv",
        "Content-Length: 9223372036854775807\r\n\r\nLviv",
        "Content-Length: -7\r\n\r\nLviv",
        "Content-Encoding: br\r\n\r\nLviv",
        "Content-Encoding: gzip, gzip, gzip\r\n\r\nLviv"
      })
  void headersThatLieCostTheirPageAtMost(String rest) {
    String text =
        HostileDumps.warc(URL, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + rest)
            + HostileDumps.warc(URL + "/2", PAGE);

    List<RawArticle> read = Dump.read(Dump.write(folder, "a.warc", text), CONFIG);

    assertThat(read).hasSize(2);
    assertThat(read.get(1).reason()).isNull();
  }

  @Test
  void headersWithoutEndAreGivenUp() {
    String fields = "X-A: b\r\n".repeat(200_000);
    String answer = "HTTP/1.1 200 OK\r\n" + fields.substring(0, 900_000) + "\r\n\r\nLviv";

    assertThat(Dump.read(Dump.write(folder, "a.warc", HostileDumps.warc(URL, answer)), CONFIG))
        .hasSize(1);
    assertThat(Dump.read(Dump.write(folder, "b.warc", "WARC/1.0\r\n" + fields.repeat(8)), CONFIG))
        .singleElement()
        .matches(a -> a.reason() == RejectReason.TRUNCATED_FILE);
  }

  private static byte[] answer(String header, byte[] body) {
    byte[] block =
        Dump.join(
            ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + header + "\r\n")
                .getBytes(StandardCharsets.US_ASCII),
            body);
    String before = HostileDumps.warc(String.valueOf(block.length), URL, "");
    return Dump.join(
        before.substring(0, before.length() - 4).getBytes(StandardCharsets.US_ASCII),
        block,
        "\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
  }
}
