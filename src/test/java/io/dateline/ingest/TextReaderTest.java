package io.dateline.ingest;

import static io.dateline.table.RejectReason.BAD_RECORD;
import static io.dateline.table.RejectReason.EMPTY_BODY;
import static io.dateline.table.RejectReason.MISSING_FILE;
import static io.dateline.table.RejectReason.NOT_TEXT;
import static io.dateline.table.RejectReason.OUTSIDE_FOLDER;
import static io.dateline.table.RejectReason.RECORD_TOO_LARGE;
import static io.dateline.table.RejectReason.TRUNCATED_FILE;
import static io.dateline.table.RejectReason.UNKNOWN_FORMAT;
import static io.dateline.table.RejectReason.UNREADABLE_FILE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextReaderTest {

  @TempDir Path folder;

  @Test
  void readsAFolderByItsMetadata() {
    write(
        "metadata.csv",
        """
        File,outlet,pub_date,headline,url
        b.txt,Blog B,2022-09-11,Second,
        ./sub\\c.txt,,2022-09-12,,https://www.c.example/x
        """);
    write("a.txt", "one");
    write("b.txt", "two");
    Dump.write(folder, "sub/c.txt", "three");
    Dump.write(folder, "d.txt.gz", Dump.compress(".gz", "<p>four</p>"));
    assertThat(Dump.read(folder))
        .extracting(
            this::name,
            a -> a.id().position(),
            RawArticle::source,
            RawArticle::url,
            RawArticle::title,
            RawArticle::published,
            RawArticle::content,
            RawArticle::isHtml)
        .containsExactly(
            tuple("b.txt", 1L, "Blog B", null, "Second", "2022-09-11", "two", false),
            tuple(
                "sub/c.txt",
                1L,
                "c.example",
                "https://www.c.example/x",
                null,
                "2022-09-12",
                "three",
                false),
            tuple("a.txt", 1L, "a", null, null, null, "one", false),
            tuple("d.txt.gz", 1L, "d", null, null, null, "<p>four</p>", true));
  }

  @Test
  void rejectsRowsThatLeadToNoText() {
    write(
        "metadata.csv",
        """
        file,source
        gone.txt,s
        ../out.txt,s
        /etc/passwd,s
        file:///etc/passwd,s
        ,s
        a.txt
        a.txt,s
        a.txt,again
        """);
    write("a.txt", "one");
    List<RawArticle> articles = Dump.read(folder);
    assertThat(articles)
        .extracting(this::name, a -> a.id().position(), RawArticle::reason)
        .containsExactly(
            tuple("metadata.csv", 1L, MISSING_FILE),
            tuple("metadata.csv", 2L, OUTSIDE_FOLDER),
            tuple("metadata.csv", 3L, OUTSIDE_FOLDER),
            tuple("metadata.csv", 4L, OUTSIDE_FOLDER),
            tuple("metadata.csv", 5L, BAD_RECORD),
            tuple("metadata.csv", 6L, BAD_RECORD),
            tuple("a.txt", 1L, null),
            tuple("metadata.csv", 8L, BAD_RECORD));
    assertThat(articles.get(0).message()).contains("row 1 of metadata.csv: gone.txt");
  }

  @Test
  void damagedFilesInAFolderStopNothing() {
    byte[] gzip = Dump.compress(".gz", "text ".repeat(100));
    write("metadata.csv", "file\n");
    Dump.write(folder, "a.txt.gz", Arrays.copyOf(gzip, 12));
    write("b.txt", "two");
    assertThat(Dump.read(folder))
        .extracting(this::name, a -> a.id().position(), RawArticle::reason)
        .containsExactly(tuple("a.txt.gz", 0L, TRUNCATED_FILE), tuple("b.txt", 1L, null));
  }

  @Test
  void damagedMetadataLeavesTheTexts() throws IOException {
    write("metadata.csv", "file\n");
    write("b.txt", "two");
    List<InputFile> files = Dump.list(folder);
    Files.delete(folder.resolve("metadata.csv"));
    List<RawArticle> articles = new ArrayList<>();
    new FileArticles(files.get(0), Dump.CONFIG).forEachRemaining(articles::add);
    assertThat(articles)
        .extracting(this::name, RawArticle::reason)
        .containsExactly(tuple("metadata.csv", UNREADABLE_FILE), tuple("b.txt", null));
  }

  @Test
  void readsSingleTexts() {
    Dump.write(folder, "a.txt", "Café".getBytes(Charsets.WINDOWS_1252));
    write("b.txt", " \n");
    Dump.write(folder, "c.txt", new byte[] {0, 1, 2, 3, 'x'});
    Dump.write(folder, "d.txt.bz2", Dump.compress(".bz2", "four"));
    write("e.txt", "x".repeat(101));
    write("f.pdf", "%PDF");
    assertThat(Dump.read(folder, Dump.limit(100)))
        .extracting(this::name, RawArticle::source, RawArticle::content, RawArticle::reason)
        .containsExactly(
            tuple("a.txt", "a", "Café", null),
            tuple("b.txt", "b", null, EMPTY_BODY),
            tuple("c.txt", "c", null, NOT_TEXT),
            tuple("d.txt.bz2", "d", "four", null),
            tuple("e.txt", "e", null, RECORD_TOO_LARGE),
            tuple("f.pdf", "f.pdf", null, UNKNOWN_FORMAT));
  }

  @Test
  void readsPages() {
    write("a.html", "<html><head><link rel=canonical href='https://www.a.example/x'></head><p>one");
    write("b.htm", "<meta property='og:url' content='https://b.example/y'><p>two");
    write("c.html", "<link rel=canonical href='/relative'><p>three");
    write("d.html", "<!-- saved from url=(0022)https://d.example/z --><p>four");
    Dump.write(folder, "e.html", "<meta charset=windows-1251><p>п’ять".getBytes(cp1251()));
    write("f.html", "");
    Dump.write(folder, "g.html", "<p>" + "x".repeat(200));
    assertThat(Dump.read(folder, Dump.limit(150)))
        .extracting(RawArticle::source, RawArticle::url, RawArticle::reason, RawArticle::isHtml)
        .containsExactly(
            tuple("a.example", "https://www.a.example/x", null, true),
            tuple("b.example", "https://b.example/y", null, true),
            tuple("c", null, null, true),
            tuple("d.example", "https://d.example/z", null, true),
            tuple("e", null, null, true),
            tuple("f", null, EMPTY_BODY, false),
            tuple("g", null, RECORD_TOO_LARGE, false));
    assertThat(Dump.read(folder.resolve("e.html")).get(0).content()).endsWith("<p>п’ять");
  }

  @Test
  void aFileThatVanishedIsUnreadable() {
    InputFile gone = new InputFile("file:" + folder + "/gone.jsonl", InputFormat.JSONL, 0);
    RawArticle reject = new FileArticles(gone, Dump.CONFIG).next();
    assertThat(reject.reason()).isEqualTo(UNREADABLE_FILE);
    assertThat(reject.id().position()).isZero();
    assertThat(reject.message()).contains("gone.jsonl");
  }

  private static java.nio.charset.Charset cp1251() {
    return java.nio.charset.Charset.forName("windows-1251");
  }

  private void write(String name, String text) {
    Dump.write(folder, name, text.getBytes(StandardCharsets.UTF_8));
  }

  private String name(RawArticle article) {
    return article.id().inputFile().substring(("file:" + folder + "/").length());
  }
}
