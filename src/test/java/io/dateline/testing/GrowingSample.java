package io.dateline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.table.PublishedTables;
import io.dateline.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A part of the sample that was published in peace, and more dumps that came after it: what a run
 * that is disturbed starts from, and what it has to end with.
 */
public final class GrowingSample {

  private static final List<String> EARLIER =
      List.of("agency-wire.jsonl.gz", "northfield-courier.csv", "valley-echo.jsonl.bz2");
  private static final List<String> LATER = List.of("crawl.warc.gz", "harbour-post.jsonl");

  private final Path folder;
  private final String master;
  private final Path dumps;
  private final Output before;
  private final Output undisturbed;
  private final Duration whole;

  /**
   * Publishes the earlier dumps, and then in another output the later ones too.
   *
   * @param master where Spark runs, see {@link DatelineProcess}
   */
  public GrowingSample(Path folder, String master) throws Exception {
    this.folder = folder;
    this.master = master;
    this.dumps = Files.createDirectories(folder.resolve("dumps"));
    copyDumps(EARLIER);
    this.before = new Output(folder.resolve("before"));
    finish(before);
    copyDumps(LATER);
    this.undisturbed = begun("undisturbed");
    this.whole = finish(undisturbed);
  }

  /** How long a run over the later dumps takes that nobody disturbs. */
  public Duration whole() {
    return whole;
  }

  /** An output that holds the earlier dumps alone. */
  public Output begun(String name) throws IOException {
    Output output = new Output(folder.resolve(name));
    try (Stream<Path> files = Files.walk(before.folder())) {
      for (Path file : files.toList()) {
        Files.copy(file, output.folder().resolve(before.folder().relativize(file).toString()));
      }
    }
    return output;
  }

  /** Starts a run over all dumps, in chunks so small that it has many. */
  public Process start(Output output, Path log) throws IOException {
    return start(output, log, master);
  }

  /** The same with another master. */
  public Process start(Output output, Path log, String master) throws IOException {
    return DatelineProcess.start(
        master,
        log,
        "run",
        "--input",
        dumps.toString(),
        "--output",
        output.folder().toString(),
        "--chunk-words",
        "4000");
  }

  /** Runs over all dumps to the end, which must be a good one. */
  public Duration finish(Output output) throws Exception {
    Path log = folder.resolve("run.log");
    Instant start = Instant.now();
    Process process = start(output, log);
    assertEndsWell(process, log);
    return Duration.between(start, Instant.now());
  }

  /** Waits for a run, which must end with code 0. */
  public static void assertEndsWell(Process run, Path log) throws Exception {
    boolean hasEnded = run.waitFor(10, TimeUnit.MINUTES);
    run.destroyForcibly().waitFor();
    assertThat(hasEnded && run.exitValue() == 0).as(Files.readString(log)).isTrue();
  }

  /** The stage that a run had come to, by what it printed. */
  public static String stage(Path log) throws IOException {
    return Files.readAllLines(log).stream()
        .filter(line -> line.contains("✓"))
        .reduce((one, other) -> other)
        .map(line -> "after " + line.strip().split("  +")[0].substring(2))
        .orElse("at the start");
  }

  /** Every row of every table is that of the undisturbed output; nothing was annotated twice. */
  public void assertAsUndisturbed(Output output) {
    for (Table table : PublishedTables.ALL) {
      if (undisturbed.hasFiles(table.name())) {
        String rows = "SELECT * FROM %s EXCEPT ALL SELECT * FROM %s";
        String left = output.glob(table.name());
        String right = undisturbed.glob(table.name());
        assertThat(Duck.query(rows.formatted(left, right))).as(table.name()).isEmpty();
        assertThat(Duck.query(rows.formatted(right, left))).as(table.name()).isEmpty();
      }
    }
    String twice =
        """
        SELECT count(*) - count(DISTINCT (article_id, sentence_index))
        FROM '%s/store/sentences/batch=*/*.parquet'
        """;
    assertThat(Duck.query(twice.formatted(output.folder()))).containsExactly("0");
  }

  private void copyDumps(List<String> names) throws IOException {
    for (String name : names) {
      Files.copy(Path.of("data/sample", name), dumps.resolve(name));
    }
  }
}
