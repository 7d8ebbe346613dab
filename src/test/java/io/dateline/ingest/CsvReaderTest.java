package io.dateline.ingest;

import static io.dateline.table.RejectReason.BAD_RECORD;
import static io.dateline.table.RejectReason.EMPTY_BODY;
import static io.dateline.table.RejectReason.MISSING_BODY;
import static io.dateline.table.RejectReason.RECORD_TOO_LARGE;
import static io.dateline.table.RejectReason.TRUNCATED_FILE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {

  @TempDir Path folder;

  @Test
  void readsQuotedFieldsOverSeveralLines() {
    List<RawArticle> articles =
        read(
            """
            id,Headline,pub_date,link,Article_Text
            1,"A ""big"" day",2022-09-05,https://www.a.example/1,"One,
            two

            three"

            2,,,,four
            """);
    assertThat(articles)
        .extracting(
            a -> a.id().position(),
            RawArticle::source,
            RawArticle::title,
            RawArticle::published,
            RawArticle::content)
        .containsExactly(
            tuple(1L, "a.example", "A \"big\" day", "2022-09-05", "One,\ntwo\n\nthree"),
            tuple(2L, "d", null, null, "four"));
  }

  @Test
  void rejectsRowsThatDoNotFitTheHeader() {
    List<RawArticle> articles =
        read("id,body\n1\n2,two\n3,a,b\n4,four,\n5,\n6,say \"six\"\n7,\"x \"y\" z\"\n");
    assertThat(articles)
        .extracting(a -> a.id().position(), RawArticle::content, RawArticle::reason)
        .containsExactly(
            tuple(1L, null, BAD_RECORD),
            tuple(2L, "two", null),
            tuple(3L, null, BAD_RECORD),
            tuple(4L, "four", null),
            tuple(5L, null, EMPTY_BODY),
            tuple(6L, "say \"six\"", null),
            tuple(7L, "x y\" z\"", null));
    assertThat(articles.get(0).message()).contains("line 2").contains("1 columns");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void guessesTheDelimiter(String delimiter) {
    String csv = "id,body,\"a;b\tc;;d\t\t\"\n1,x; and: y\tz,\n".replace("1,", "1" + delimiter);
    String rows =
        csv.replace("id,body,", "id" + delimiter + "body" + delimiter)
            .replace("1,", "1" + delimiter)
            .replace("x; and: y\tz,", "\"x; and, y\tz\"" + delimiter);
    assertThat(read("\uFEFF" + rows))
        .extracting(RawArticle::content)
        .containsExactly("x; and, y\tz");
  }

  @Test
  void readsUtf16() {
    byte[] bytes = "\uFEFFid\ttext\r\n1\tЇжак\r\n".getBytes(StandardCharsets.UTF_16LE);
    assertThat(Dump.read(Dump.write(folder, "d.tsv", bytes)))
        .extracting(RawArticle::content)
        .containsExactly("Їжак");
  }

  @Test
  void aQuoteThatIsNeverClosedIsOneBadRecord() {
    List<RawArticle> articles = read("id,body\n1,one\n2,\"two\n3,three\n");
    assertThat(articles)
        .extracting(a -> a.id().position(), RawArticle::reason)
        .containsExactly(tuple(1L, null), tuple(2L, BAD_RECORD));
    assertThat(articles.get(1).message()).contains("never closed");
  }

  @Test
  void aRecordWithoutEndIsLeftAtANewline() {
    String rows = "id,body\n1,one\n2,\"" + "two\n".repeat(100_000);
    Path file = Dump.write(folder, "d.csv", rows + "\n3,three\n4,four\n");
    List<RawArticle> articles = Dump.read(file, Dump.limit(1000));
    assertThat(articles.subList(0, 2))
        .extracting(a -> a.id().position(), RawArticle::reason)
        .containsExactly(tuple(1L, null), tuple(2L, RECORD_TOO_LARGE));
    assertThat(articles.subList(articles.size() - 2, articles.size()))
        .extracting(RawArticle::content)
        .containsExactly("three", "four");
  }

  @Test
  void aLongRowIsRejectedAndTheNextRead() {
    Path file = Dump.write(folder, "d.csv", "id,body\n1," + "x".repeat(2000) + "\n2,two\n");
    assertThat(Dump.read(file, Dump.limit(1000)))
        .extracting(RawArticle::reason)
        .containsExactly(RECORD_TOO_LARGE, null);
  }

  @Test
  void saysWhichColumnsThereAre() {
    RawArticle reject = read("id,words\n1,x\n").get(0);
    assertThat(reject.reason()).isEqualTo(MISSING_BODY);
    assertThat(reject.message()).contains("id, words");
    Path file = folder.resolve("d.csv");
    assertThat(Dump.read(file, Dump.fields("body=Words")))
        .extracting(RawArticle::content)
        .containsExactly("x");
  }

  @Test
  void aTruncatedFileGivesItsWholeRows() {
    byte[] whole = Dump.compress(".gz", "id,body\n" + "1,one\n".repeat(100));
    Path file = Dump.write(folder, "d.csv.gz", Arrays.copyOf(whole, whole.length - 8));
    List<RawArticle> articles = Dump.read(file);
    assertThat(articles).hasSize(101);
    assertThat(articles.get(100).reason()).isEqualTo(TRUNCATED_FILE);
    assertThat(articles.get(100).message()).contains("after record 100,");
  }

  @Test
  void aHeaderAloneHoldsNoRecord() {
    assertThat(read("id,body\n")).extracting(RawArticle::reason).containsExactly(EMPTY_BODY);
  }

  private List<RawArticle> read(String csv) {
    return Dump.read(Dump.write(folder, "d.csv", csv));
  }
}
