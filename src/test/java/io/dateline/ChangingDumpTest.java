package io.dateline;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.testing.Duck;
import io.dateline.testing.Output;
import io.dateline.testing.SparkExtension;
import io.dateline.warehouse.RunLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A dump that somebody writes while a run reads it: what was there counts, the rest comes next. */
@ExtendWith(SparkExtension.class)
class ChangingDumpTest {

  /** What happens to the file that holds the first article. */
  enum Change {
    GROWS {
      @Override
      void to(Path file) throws IOException {
        Files.writeString(file, second(this), APPEND);
      }
    },
    IS_CUT_SHORT {
      @Override
      void to(Path file) throws IOException {
        Files.writeString(file, first(this).substring(0, 20));
      }
    },
    IS_REPLACED {
      @Override
      void to(Path file) throws IOException {
        Path other = Files.writeString(file.resolveSibling("_other"), second(this));
        Files.move(
            other, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      }
    },
    IS_REMOVED {
      @Override
      void to(Path file) throws IOException {
        Files.delete(file);
      }
    };

    abstract void to(Path file) throws IOException;
  }

  @TempDir Path folder;

  @Test
  void isReadAnewByTheNextRun(SparkSession spark) throws IOException {
    Path input = Files.createDirectories(folder.resolve("dumps"));
    Files.writeString(input.resolve("quiet.jsonl"), line("quiet", "Odesa has a crane."));
    for (Change change : Change.values()) {
      Files.writeString(input.resolve(change + ".jsonl"), first(change));
    }
    Output output = new Output(folder.resolve("out"));

    RunLog log = read(spark, output, "r1", input, line -> changeAll(line, input));

    assertThat(log.changedWhileRead())
        .extracting(path -> path.replaceAll(".*/|[.]jsonl", ""))
        .containsExactlyInAnyOrder("GROWS", "IS_CUT_SHORT", "IS_REPLACED", "IS_REMOVED");
    assertThat(articles(output)).isEqualTo("5 5");

    RunLog next = read(spark, output, "r2", input, line -> {});
    assertThat(next.counted("files_read")).isEqualTo(3);
    assertThat(next.counted("files_unchanged")).isEqualTo(1);
    assertThat(next.changedWhileRead()).isEmpty();
    assertThat(articles(output)).isEqualTo("7 7");

    assertThat(read(spark, output, "r3", input, line -> {}).counted("files_read")).isZero();
  }

  private static RunLog read(
      SparkSession spark, Output output, String run, Path input, Consumer<String> watcher) {
    return output.runWatched(spark, run, List.of(input), Stage.DATE, watcher);
  }

  private static void changeAll(String line, Path input) {
    if (line.contains("✓ ingest")) {
      for (Change change : Change.values()) {
        try {
          change.to(input.resolve(change + ".jsonl"));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  /** Stored rows, and the articles that they are of. */
  private static String articles(Output output) {
    return Duck.query(
            "SELECT count(*), count(DISTINCT article_id) FROM '"
                + output.folder().resolve("store/articles")
                + "/**/*.parquet'")
        .get(0);
  }

  private static String first(Change change) {
    return line(change.name(), "The mayor of Lviv opened a tram line.");
  }

  private static String second(Change change) {
    return line(change.name(), "Anna Berg rode from Kyiv to Odesa.");
  }

  private static String line(String source, String body) {
    return "{\"published_at\": \"2024-03-06\", \"source\": \"%s\", \"body\": \"%s\"}\n"
        .formatted(source, body);
  }
}
