package io.dateline.ingest;

import static io.dateline.table.RejectReason.BAD_RECORD;
import static io.dateline.table.RejectReason.EMPTY_BODY;
import static io.dateline.table.RejectReason.MISSING_BODY;
import static io.dateline.table.RejectReason.NOT_TEXT;
import static io.dateline.table.RejectReason.RECORD_TOO_LARGE;
import static io.dateline.table.RejectReason.TRUNCATED_FILE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

  @TempDir Path folder;

  @Test
  void readsARecord() {
    RawArticle article =
        read("""
        {"id": 7, "source": {"name": "Post"}, "url": "https://www.post.example/a", \
        "title": "T", "published_at": "2022-09-05", "body": "Izium\\u0000 is\\ud800"}
        """)
            .get(0);
    assertThat(article)
        .isEqualTo(
            new RawArticle(
                new RecordId("file:" + folder + "/d.jsonl", 1, InputFormat.JSONL),
                "Post",
                "https://www.post.example/a",
                "T",
                "2022-09-05",
                null,
                "Izium is\uFFFD",
                false,
                null,
                null));
  }

  @Test
  void rejectsTheLineAndGoesOn() {
    String deep = "{\"body\":" + "[".repeat(5000) + "]".repeat(5000) + "}";
    List<RawArticle> articles =
        read(
            String.join(
                "\n",
                "{\"body\": \"one\"}\r",
                "",
                "{\"body\": \"two",
                "{\"words\": \"x\", \"id\": 1}",
                "{\"body\": \" \"}",
                "{\"body\": null}",
                "[1]",
                "\"text\"",
                "{\"body\": \"a\"} {\"body\": \"b\"}",
                deep,
                "{\"body\": \"" + "\\u0001".repeat(5) + "\"}",
                "{\"body\": \"last\", \"n\": NaN}"));
    assertThat(articles)
        .extracting(a -> a.id().position(), RawArticle::content, RawArticle::reason)
        .containsExactly(
            tuple(1L, "one", null),
            tuple(2L, null, BAD_RECORD),
            tuple(3L, null, MISSING_BODY),
            tuple(4L, null, EMPTY_BODY),
            tuple(5L, null, EMPTY_BODY),
            tuple(6L, null, BAD_RECORD),
            tuple(7L, null, BAD_RECORD),
            tuple(8L, null, BAD_RECORD),
            tuple(9L, null, BAD_RECORD),
            tuple(10L, null, NOT_TEXT),
            tuple(11L, "last", null));
    assertThat(articles.get(1).message()).contains("line 3");
    assertThat(articles.get(2).message()).contains("words, id").contains("--field body=NAME");
  }

  @Test
  void skipsALineThatIsTooLong() {
    Path file =
        Dump.write(
            folder,
            "d.jsonl",
            "{\"body\": \"" + "x".repeat(300_000) + "\"}\n{\"body\": \"short\"}\n");
    List<RawArticle> articles = Dump.read(file, Dump.limit(1000));
    assertThat(articles)
        .extracting(a -> a.id().position(), RawArticle::content, RawArticle::reason)
        .containsExactly(tuple(1L, null, RECORD_TOO_LARGE), tuple(2L, "short", null));
    assertThat(articles.get(0).message()).contains("line 1 has 300012 bytes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"body\": \"one\"}, {\"body\": \"two\"}]",
        "\uFEFF \n[\n{\"body\": \"one\"},\n{\"body\": \"two\"}\n]\n",
        "{\n  \"body\": \"one\"\n}\n{\n  \"body\": \"two\"\n}\n",
        "{\"body\": \"one\",\n\"id\": 1}\n{\"body\": \"two\"}"
      })
  void readsArraysAndObjectsOverSeveralLines(String json) {
    assertThat(read(json))
        .extracting(a -> a.id().position(), RawArticle::content)
        .containsExactly(tuple(1L, "one"), tuple(2L, "two"));
  }

  @Test
  void anArrayMayHoldWhatIsNoRecord() {
    assertThat(read("[{\"body\": \"one\"}, 2, {\"body\": \"three\"}, oops, {\"body\": \"lost\"}]"))
        .extracting(RawArticle::content, RawArticle::reason)
        .containsExactly(
            tuple("one", null),
            tuple(null, BAD_RECORD),
            tuple("three", null),
            tuple(null, BAD_RECORD));
  }

  @Test
  void anArrayThatIsCutShortGivesWhatItHas() {
    List<RawArticle> articles = read("[{\"body\": \"one\"}, {\"body\": \"tw");
    assertThat(articles)
        .extracting(a -> a.id().position(), RawArticle::content, RawArticle::reason)
        .containsExactly(tuple(1L, "one", null), tuple(0L, null, TRUNCATED_FILE));
    assertThat(articles.get(1).message()).contains("after record 1");
  }

  @Test
  void anArraySkipsARecordThatIsTooLarge() {
    String fields = ", \"k\": \"" + "x".repeat(80) + "\"";
    Path file =
        Dump.write(
            folder, "d.json", "[{\"a\": {\"b\": 1}" + fields.repeat(3) + "}, {\"body\": \"two\"}]");
    assertThat(Dump.read(file, Dump.limit(100)))
        .extracting(RawArticle::content, RawArticle::reason)
        .containsExactly(tuple(null, RECORD_TOO_LARGE), tuple("two", null));
  }

  @Test
  void keepsTheDigitsOfDates() {
    assertThat(
            read(
                """
                {"timestamp": 1662336000, "text": "a"}
                {"timestamp": 1662336000.5, "text": "b"}
                {"date": {"$date": {"$numberLong": "1662336000000"}}, "text": ["c", "d"]}
                {"date": "x", "content": {"rendered": "<p>e</p>"}}
                """))
        .extracting(RawArticle::published, RawArticle::content, RawArticle::isHtml)
        .containsExactly(
            tuple("1662336000", "a", false),
            tuple("1662336000.5", "b", false),
            tuple("1662336000000", "c\n\nd", false),
            tuple("x", "<p>e</p>", true));
  }

  @Test
  void readsTheFieldThatIsNamed() {
    Path file = Dump.write(folder, "d.jsonl", "{\"body\": \"no\", \"a\": {\"words\": \"yes\"}}\n");
    assertThat(Dump.read(file, Dump.fields("body=a.words")))
        .extracting(RawArticle::content)
        .containsExactly("yes");
  }

  @Test
  void malformedUtf8IsReplaced() {
    byte[] line = "{\"body\": \"a?b\"}\n".getBytes(StandardCharsets.UTF_8);
    line[11] = (byte) 0xff;
    assertThat(Dump.read(Dump.write(folder, "d.jsonl", line)))
        .extracting(RawArticle::content)
        .containsExactly("a\uFFFDb");
  }

  @ParameterizedTest
  @ValueSource(strings = {".gz", ".zst", ".bz2"})
  void aTruncatedFileGivesAllRecordsBeforeTheDamage(String extension) {
    StringBuilder lines = new StringBuilder();
    for (int i = 1; i <= 50_000; i++) {
      lines.append("{\"body\": \"").append(Integer.toHexString(i * 0x9E3779B9)).append("\"}\n");
    }
    byte[] whole = Dump.compress(extension, lines.toString());
    Path file =
        Dump.write(folder, "d.jsonl" + extension, Arrays.copyOf(whole, whole.length * 3 / 4));
    List<RawArticle> articles = Dump.read(file);
    RawArticle last = articles.get(articles.size() - 1);
    assertThat(last.reason()).isEqualTo(TRUNCATED_FILE);
    assertThat(last.id().position()).isZero();
    assertThat(last.message())
        .contains("after record " + (articles.size() - 1) + ",")
        .contains("fetch the file again");
    assertThat(articles).hasSizeGreaterThan(15_000);
    assertThat(articles.subList(0, articles.size() - 1)).allMatch(a -> a.reason() == null);
  }

  @Test
  void anEmptyFileIsReported() {
    assertThat(read("")).extracting(RawArticle::reason).containsExactly(EMPTY_BODY);
    assertThat(read("\n\n")).extracting(a -> a.id().position()).containsExactly(0L);
  }

  @Test
  void readsNoMoreThanItNeeds() throws IOException {
    byte[] lines = "{\"body\": \"one\"}\n".repeat(200_000).getBytes(StandardCharsets.UTF_8);
    byte[] gzip = Dump.compress(".gz", lines);
    for (byte[] bytes : new byte[][] {lines, gzip}) {
      StoredBytes stored = new StoredBytes(new ByteArrayInputStream(bytes));
      InputStream in = Decompression.of(new BufferedInputStream(stored, 512));
      ArticleReader reader = JsonLinesReader.open("d.jsonl", in, Dump.CONFIG);
      assertThat(reader.next()).isPresent();
      assertThat(in.transferTo(OutputStream.nullOutputStream()))
          .isGreaterThan(lines.length * 9L / 10);
    }
  }

  private List<RawArticle> read(String json) {
    return Dump.read(Dump.write(folder, "d.jsonl", json));
  }
}
