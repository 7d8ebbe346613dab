package io.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever a file holds: rows come out, nothing is thrown, and every row is an article or says why.
 */
@Timeout(120)
class RandomBytesTest {

  private static final int ROUNDS = 150;
  private static final String[] PIECES = {
    "{\"body\": \"",
    "\"}",
    "\n",
    "[",
    "]",
    ",",
    "\"",
    "\0",
    "é",
    "\uFEFF",
    "{",
    "}",
    ":",
    "body,id",
    "<html>",
    "<meta charset=x>",
    "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 30\r\n\r\n",
    "WARC-Type: resource\r\n",
    "HTTP/1.1 200 OK\r\n\r\n",
    "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n",
    "\r\n\r\n",
    "PAR1",
    "1e999",
    "\\u",
    "Content-Type: text/html; charset=\r\n",
    "metadata"
  };

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void bytesOfAllKinds(InputFormat format) {
    Random random = new Random(format.code().hashCode());
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes = new byte[random.nextInt(3000)];
      random.nextBytes(bytes);
      List<RawArticle> articles = read(format, bytes);
      if (bytes.length > 500) {
        assertThat(articles).allMatch(a -> a.reason() != null);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void piecesOfRealFiles(InputFormat format) {
    Random random = new Random(~format.code().hashCode());
    for (int round = 0; round < ROUNDS; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      read(format, text.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {".gz", ".zst", ".bz2"})
  void damagedCompression(String extension) {
    Random random = new Random(extension.hashCode());
    byte[] whole = Dump.compress(extension, "{\"body\": \"Izium\"}\n".repeat(500));
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes = whole.clone();
      bytes[4 + random.nextInt(bytes.length - 4)] ^= (byte) (1 + random.nextInt(255));
      read(InputFormat.JSONL, bytes);
      read(InputFormat.WARC, bytes);
    }
  }

  private List<RawArticle> read(InputFormat format, byte[] bytes) {
    String name = format == InputFormat.TEXT ? "d.txt" : "d";
    Path path = Dump.write(folder, name, bytes);
    InputFile file = new InputFile("file:" + path, format, bytes.length);
    List<RawArticle> articles = new ArrayList<>();
    new FileArticles(file, Dump.limit(2000)).forEachRemaining(articles::add);
    assertThat(articles).isNotEmpty();
    assertThat(articles)
        .allMatch(a -> (a.reason() == null) == (a.content() != null && !a.content().isBlank()))
        .allMatch(a -> a.reason() == null || a.message().length() > 20);
    assertThat(articles).extracting(a -> a.id().position()).doesNotHaveDuplicates();
    return articles;
  }
}
