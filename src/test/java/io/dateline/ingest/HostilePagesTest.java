package io.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.testing.SmallJvm;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pages and texts on which parsers, patterns and walks over a tree cost the square of their length,
 * or a frame of the stack for every character. All are read, cleaned and dated by one JVM with a
 * small heap and the stack that threads have by default; what stalls is ended after minutes.
 */
class HostilePagesTest {

  private static final int HEAP_MEGABYTES = 1024;
  private static final int LENGTH = 200_000;
  private static final int GREAT_LENGTH = 4_000_000;
  private static final String NEWS = "<p>The mayor of Lviv opened a new tram line on Friday.</p>";

  @TempDir Path folder;

  @Test
  void everyPageEndsAndKeepsItsArticle() {
    assertPagesEnd(LENGTH);
  }

  @Test
  @Tag("fuzz")
  void everyGreatPageEndsAndKeepsItsArticle() {
    assertPagesEnd(GREAT_LENGTH);
  }

  private void assertPagesEnd(int length) {
    Map<String, String> pages = pages(length);
    pages.forEach((name, markup) -> Dump.write(folder, name + ".html", NEWS + markup));

    List<String> lines = lines();

    assertThat(lines).endsWith("end");
    for (String name : pages.keySet()) {
      assertThat(lines)
          .as(name)
          .filteredOn(line -> line.startsWith(name + ".html 1 "))
          .singleElement()
          .asString()
          .matches(name + "[.]html 1 used \\d{2,}");
    }
  }

  @Test
  void everyTextEndsAndIsUsed() {
    assertTextsEnd(LENGTH);
  }

  @Test
  @Tag("fuzz")
  void everyGreatTextEndsAndIsUsed() {
    assertTextsEnd(GREAT_LENGTH);
  }

  private void assertTextsEnd(int length) {
    Map<String, String> texts = texts(length);
    texts.forEach((name, text) -> Dump.write(folder, name + ".txt", text));

    List<String> lines = lines();

    assertThat(lines).endsWith("end");
    assertThat(lines).filteredOn(line -> line.contains(".txt 1 used")).hasSize(texts.size());
  }

  private List<String> lines() {
    return SmallJvm.run(HEAP_MEGABYTES, HostileReading.class, folder, 16 << 20).lines().toList();
  }

  private static Map<String, String> pages(int length) {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("nested-div", fill(length, "<div>"));
    pages.put("nested-furniture", fill(length, "<div class=share><p>x"));
    pages.put("nested-headings", fill(length, "<h1>x"));
    pages.put("nested-time", fill(length, "<time>"));
    pages.put("nested-dates", fill(length, "<span class=date>1"));
    pages.put("nested-tables", fill(length, "<table><tr><td>"));
    pages.put("formatting", fill(length, "<p><b><i><u>"));
    pages.put("furniture", fill(length, "<div class=share><p>x</p></div>"));
    pages.put("scripts", fill(length, "<script>x</script>"));
    pages.put("comments", fill(length, "<!-->"));
    pages.put("bases", fill(length, "<base href=x>"));
    pages.put("never-closed", "<!--" + fill(length, "x"));
    pages.put("attributes", "<div " + distinct(length) + ">x</div>");
    pages.put("one-attribute", "<div class='" + fill(length, "share ") + "'>x</div>");
    pages.put("entities", "<p>" + fill(length, "&lt;&amp;&notit;&#x41;&#99999999;"));
    pages.put(
        "json-ld-deep",
        "<script type=application/ld+json>" + fill(length, "{\"a\":[") + "</script>");
    pages.put(
        "json-ld-wide", "<script type=application/ld+json>[" + fill(length, "{},") + "1]</script>");
    pages.put(
        "json-ld-number",
        "<script type=application/ld+json>{\"@type\":\"Article\",\"datePublished\":1e999999999}"
            + "</script>");
    pages.put("title", "<title>" + fill(length, "a | b - ") + "</title>");
    pages.put("heading", "<h1>" + fill(length, "a ") + "</h1>");
    pages.put("meta", "<meta property=og:title content='" + fill(length, "a - ") + "'>");
    pages.put(
        "address",
        "<link rel=canonical href='https://a.example/" + fill(length, "2020/01/") + "'>");
    pages.put(
        "byline", "<p class=byline>" + fill(length, "1.1.") + "</p><p>" + fill(length, "updated "));
    pages.put("marks", "<p>e" + fill(length, "\u0301"));
    return pages;
  }

  private static Map<String, String> texts(int length) {
    Map<String, String> texts = new LinkedHashMap<>();
    // A pattern of names parted by commas takes a frame for each.
    texts.put("names", fill(length, "Anna Berg, "));
    texts.put("letters", fill(length, "A"));
    texts.put("digits", "Lviv " + fill(length, "1"));
    texts.put("dots", "Lviv " + fill(length, ". "));
    texts.put("brackets", "Lviv " + fill(length, "[1]"));
    texts.put("spaces", "Lviv" + fill(length, " ") + "x");
    texts.put("lines", "Lviv" + fill(length, "\n a"));
    texts.put("ampersands", "Lviv" + fill(length, "&"));
    texts.put("angles", "Lviv" + fill(length, "<"));
    texts.put("marks", "e" + fill(length, "\u0301"));
    texts.put("joiners", "Lviv" + fill(length, "\u200d"));
    texts.put("addresses", fill(length, "[1] https://a.example/\n") + "Lviv");
    texts.put("teasers", "Lviv\n" + fill(length, "ALSO READ: x\n"));
    return texts;
  }

  private static String distinct(int length) {
    return IntStream.range(0, length / 10)
        .mapToObj(i -> "a" + i + "=b ")
        .collect(Collectors.joining());
  }

  private static String fill(int length, String piece) {
    return piece.repeat(length / piece.length());
  }
}
