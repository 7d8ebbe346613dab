package io.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.testing.SmallJvm;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that want all memory or never end, read, cleaned and dated by a JVM with a small heap: each
 * costs its own records, with a reason, and the rest is used.
 */
class HostileFilesTest {

  private static final int HEAP_MEGABYTES = 192;
  private static final int LIMIT = 1 << 20;
  private static final String NEWS = "Lviv has a new tram. ";

  @TempDir static Path folder;
  private static List<String> lines;

  @BeforeAll
  static void read() {
    HostileDumps.longLine(folder, ".zst", 1024);
    HostileDumps.longLine(folder, ".gz", 200);
    HostileDumps.longLine(folder, ".bz2", 16);
    Dump.write(folder, "endless.jsonl.zst", HostileDumps.zstdRuns(3L << 30, (byte) 'x'));
    Dump.write(folder, "blank.jsonl.zst", HostileDumps.zstdRuns(3L << 30, (byte) '\n'));
    Dump.write(
        folder, "twice.jsonl.gz", Dump.compress(".gz", Dump.compress(".gz", HostileDumps.GOOD)));
    Dump.write(
        folder, "mixed.csv.zst", Dump.compress(".zst", Dump.compress(".bz2", HostileDumps.GOOD)));
    Dump.write(
        folder,
        "deep.jsonl",
        "{\"body\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}\n" + HostileDumps.GOOD);
    Dump.write(folder, "deep.json", "[" + HostileDumps.GOOD + "," + "{\"a\":[".repeat(100_000));
    Dump.write(
        folder,
        "element.json.gz",
        Dump.compress(
            ".gz",
            "["
                + HostileDumps.GOOD
                + ",{\"body\": [\""
                + (NEWS.repeat(10) + "\",\"").repeat(40_000)
                + "\"]},"
                + HostileDumps.GOOD
                + "]"));
    Dump.write(
        folder,
        "names.jsonl",
        "{"
            + IntStream.range(0, 90_000)
                .mapToObj(i -> "\"" + i + "\":1,")
                .collect(Collectors.joining())
            + "\"body\": \"x\"}\n"
            + HostileDumps.GOOD);
    Dump.write(folder, "collisions.jsonl", "{" + colliding() + "\"body\": \"" + NEWS + "\"}\n");
    Dump.write(
        folder,
        "numbers.jsonl",
        "{\"body\": \""
            + NEWS
            + "\", \"published_at\": 1e999999999}\n{\"body\": \""
            + NEWS
            + "\", \"published_at\": "
            + "9".repeat(900)
            + "}\n{\"body\": \""
            + NEWS
            + "\", \"published_at\": "
            + "9".repeat(500_000)
            + "}\n");
    Dump.write(
        folder, "surrogate.jsonl", "{\"body\": \"Lviv \\ud800 has \\udc00 a tram.\\u0000\"}\n");
    Dump.write(folder, "quote.csv", "body,id\n\"" + (NEWS + "\n").repeat(52_000) + "Kyiv,2\n");
    Dump.write(
        folder, "columns.csv", "body,id\n" + ",".repeat(1_000_000) + "\nLviv has a tram.,2\n");
    Dump.write(
        folder,
        "header.csv",
        IntStream.range(0, 150_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","))
            + "\nLviv,2\n");
    Dump.write(folder, "long.txt.gz", Dump.compress(".gz", NEWS.repeat(1_000_000)));
    Dump.write(folder, "long.html.zst", Dump.compress(".zst", "<p>" + NEWS.repeat(1_000_000)));
    lines =
        SmallJvm.run(HEAP_MEGABYTES, HostileReading.class, folder, LIMIT)
            .lines()
            .filter(line -> !line.startsWith("SLF4J"))
            .toList();
  }

  @Test
  void theReaderComesToTheEnd() {
    assertThat(lines).endsWith("end");
  }

  @Test
  void aLineOfAGigabyteCostsItselfAlone() {
    for (String name : List.of("line.jsonl.zst", "line.jsonl.gz", "line.jsonl.bz2")) {
      assertThat(of(name))
          .satisfiesExactly(
              line -> assertThat(line).contains(" 1 used 5"),
              line -> assertThat(line).contains(" 2 record_too_large", "line 2 has "),
              line -> assertThat(line).contains(" 3 used 5"));
    }
  }

  @Test
  void whatIsBlownUpWithoutEndIsLeft() {
    for (String name : List.of("endless.jsonl.zst", "blank.jsonl.zst")) {
      assertThat(of(name))
          .singleElement()
          .asString()
          .contains(" 0 record_too_large", "without an end", "the rest of the file was left");
    }
  }

  @Test
  void oneLayerOfCompressionIsTakenOff() {
    assertThat(of("twice.jsonl.gz")).singleElement().asString().contains("unknown_format", "twice");
    assertThat(of("mixed.csv.zst")).singleElement().asString().contains("unknown_format", "twice");
  }

  @Test
  void nestingIsLimited() {
    assertThat(of("deep.jsonl"))
        .satisfiesExactly(
            line -> assertThat(line).contains(" 1 bad_record", "nesting depth"),
            line -> assertThat(line).contains(" 2 used"));
    assertThat(of("deep.json"))
        .satisfiesExactly(
            line -> assertThat(line).contains(" 1 used"),
            line -> assertThat(line).contains(" 2 bad_record", "nesting depth"));
  }

  @Test
  void anEnormousElementCostsItselfAlone() {
    assertThat(of("element.json.gz"))
        .satisfiesExactly(
            line -> assertThat(line).contains(" 1 used"),
            line -> assertThat(line).contains(" 2 record_too_large"),
            line -> assertThat(line).contains(" 3 used"));
  }

  @Test
  void fieldsAreCounted() {
    assertThat(of("names.jsonl"))
        .satisfiesExactly(
            line -> assertThat(line).contains(" 1 record_too_large", "over 10000 fields"),
            line -> assertThat(line).contains(" 2 used"));
    assertThat(of("collisions.jsonl")).singleElement().asString().contains(" 1 used");
  }

  @Test
  void numbersAreNotExpanded() {
    assertThat(of("numbers.jsonl"))
        .satisfiesExactly(
            line -> assertThat(line).contains(" 1 used"),
            line -> assertThat(line).contains(" 2 used"),
            line -> assertThat(line).contains(" 3 bad_record", "Number value length"));
  }

  @Test
  void halvesOfCharactersAreNoObstacle() {
    assertThat(of("surrogate.jsonl")).singleElement().asString().contains(" 1 used 4");
  }

  @Test
  void aQuoteThatIsNeverClosedCostsARecord() {
    List<String> rows = of("quote.csv");
    assertThat(rows.get(0)).contains(" 1 record_too_large", "close the quote");
    assertThat(rows.get(rows.size() - 1)).contains("used 1");
    assertThat(rows).hasSizeLessThan(6_000);
  }

  @Test
  void columnsAreCounted() {
    assertThat(of("columns.csv"))
        .satisfiesExactly(
            line -> assertThat(line).contains(" 1 record_too_large", "over 100000 columns"),
            line -> assertThat(line).contains(" 2 used"));
    assertThat(of("header.csv").get(0)).contains("record_too_large", "over 100000 columns");
  }

  @Test
  void aWholeFileIsOneRecord() {
    assertThat(of("long.txt.gz")).singleElement().asString().contains(" 1 record_too_large");
    assertThat(of("long.html.zst")).singleElement().asString().contains(" 1 record_too_large");
  }

  /** The same for every kind of compression, a gigabyte each. */
  @Test
  @Tag("fuzz")
  void aGigabyteInEveryCompression(@TempDir Path own) {
    for (String extension : List.of(".gz", ".zst", ".bz2")) {
      HostileDumps.longLine(own, extension, 1024);
    }
    assertThat(SmallJvm.run(64, HostileReading.class, own, LIMIT).lines())
        .filteredOn(line -> line.contains("record_too_large"))
        .hasSize(3);
  }

  /** Names of one length and one hash, in Jackson's table of names and in Java's. */
  private static String colliding() {
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < 4_096; i++) {
      names.append('"');
      for (int bit = 0; bit < 12; bit++) {
        names.append((i >> bit & 1) == 0 ? "Ab" : "BA");
      }
      names.append("\":1,");
    }
    return names.toString();
  }

  private static List<String> of(String name) {
    return lines.stream().filter(line -> line.startsWith(name + " ")).toList();
  }
}
