package io.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.table.PublishedTables;
import io.dateline.table.Table;
import io.dateline.testing.DatelineProcess;
import io.dateline.testing.Duck;
import io.dateline.testing.Output;
import io.dateline.testing.TableWatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run over new dumps is killed ({@code SIGKILL}) at random moments, several times before it may
 * end, while an analyst reads the tables without a pause. {@code -Ddateline.kills=N} kills N times.
 */
class KilledRunTest {

  /** Runs that are killed one after the other before one may end. */
  private static final int IN_A_ROW = 4;

  private static final List<String> EARLIER =
      List.of("agency-wire.jsonl.gz", "northfield-courier.csv", "valley-echo.jsonl.bz2");
  private static final List<String> LATER = List.of("crawl.warc.gz", "harbour-post.jsonl");

  @TempDir Path folder;

  @Test
  void nothingIsLostNorDoubledWheneverARunIsKilled() throws Exception {
    int kills = Integer.getInteger("dateline.kills", 2);
    Path input = Files.createDirectories(folder.resolve("dumps"));
    copy(EARLIER, input);
    Output before = new Output(folder.resolve("before"));
    run(input, before);
    copy(LATER, input);
    Output undisturbed = new Output(folder.resolve("undisturbed"));
    copyTree(before.folder(), undisturbed.folder());
    Duration whole = run(input, undisturbed);

    Random random = new Random(kills);
    Map<String, Integer> killedIn = new TreeMap<>();
    int rounds = 0;
    int repeats = 0;
    for (int killed = 0, chain = 0; killed < kills; chain++) {
      Output output = new Output(folder.resolve("killed-" + chain));
      copyTree(before.folder(), output.folder());
      try (TableWatcher watcher = new TableWatcher(output)) {
        for (int i = 0; i < IN_A_ROW && killed < kills; i++, killed++) {
          String stage = killAt(random.nextLong(whole.toMillis()), input, output);
          killedIn.merge(stage, 1, Integer::sum);
        }
        run(input, output);
        watcher.close();
        assertThat(watcher.complaints()).as("chain %d", chain).isEmpty();
        assertThat(watcher.rounds()).isPositive();
        rounds += watcher.rounds();
        repeats += watcher.repeats();
      }
      assertSame(output, undisturbed);
      assertAnnotatedOnce(output);
      delete(output.folder());
    }
    System.out.printf(
        "killed %d times: %s; all tables read %,d times, %d queries repeated%n",
        kills, killedIn, rounds, repeats);
  }

  /** Kills a run so many milliseconds after its start; says which stage it was in. */
  private String killAt(long millis, Path input, Output output) throws Exception {
    Path log = folder.resolve("killed.log");
    Process process = start(input, output, log);
    if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
      return "(had ended)";
    }
    process.destroyForcibly().waitFor();
    List<String> lines = Files.readAllLines(log);
    return lines.stream()
        .filter(line -> line.contains("✓"))
        .reduce((one, other) -> other)
        .map(line -> "after " + line.strip().split("  +")[0].substring(2))
        .orElse("at the start");
  }

  private Duration run(Path input, Output output) throws Exception {
    Path log = folder.resolve("run.log");
    Instant start = Instant.now();
    Process process = start(input, output, log);
    boolean hasEnded = process.waitFor(10, TimeUnit.MINUTES);
    process.destroyForcibly().waitFor();
    assertThat(hasEnded && process.exitValue() == 0).as(Files.readString(log)).isTrue();
    return Duration.between(start, Instant.now());
  }

  private static Process start(Path input, Output output, Path log) throws IOException {
    return DatelineProcess.start(
        "local[2]",
        log,
        "run",
        "--input",
        input.toString(),
        "--output",
        output.folder().toString(),
        "--chunk-words",
        "4000");
  }

  private static void assertSame(Output one, Output other) {
    for (Table table : PublishedTables.ALL) {
      if (other.hasFiles(table.name())) {
        String rows = "SELECT * FROM %s EXCEPT ALL SELECT * FROM %s";
        String left = one.glob(table.name());
        String right = other.glob(table.name());
        assertThat(Duck.query(rows.formatted(left, right))).as(table.name()).isEmpty();
        assertThat(Duck.query(rows.formatted(right, left))).as(table.name()).isEmpty();
      }
    }
  }

  private static void assertAnnotatedOnce(Output output) {
    assertThat(
            Duck.query(
                """
                SELECT count(*) - count(DISTINCT (article_id, sentence_index))
                FROM '%s/store/sentences/batch=*/*.parquet'
                """
                    .formatted(output.folder())))
        .containsExactly("0");
  }

  private static void copy(List<String> dumps, Path to) throws IOException {
    for (String dump : dumps) {
      Files.copy(Path.of("data/sample", dump), to.resolve(dump));
    }
  }

  private static void copyTree(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  private static void delete(Path tree) throws IOException {
    List<Path> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(tree)) {
      files.forEach(all::add);
    }
    for (int i = all.size() - 1; i >= 0; i--) {
      Files.delete(all.get(i));
    }
  }
}
