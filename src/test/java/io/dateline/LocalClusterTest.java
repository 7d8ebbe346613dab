package io.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.table.PublishedTables;
import io.dateline.table.Table;
import io.dateline.testing.DatelineProcess;
import io.dateline.testing.Duck;
import io.dateline.testing.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same run on real executors, each a JVM of its own, and on one machine's threads: everything
 * that a stage holds must travel, and both must publish the same rows, none of the tables empty.
 */
class LocalClusterTest {

  @TempDir Path folder;

  @Test
  void executorsPublishWhatThreadsPublish() throws IOException, InterruptedException {
    Path input = Path.of("data/sample").toAbsolutePath();
    Output threads = new Output(folder.resolve("threads"));
    Output executors = new Output(folder.resolve("executors"));

    run("local[2]", input, threads);
    run("local-cluster[2,1,2048]", input, executors);

    for (Table table : PublishedTables.ALL) {
      assertThat(Duck.query("SELECT count(*) > 0 FROM " + threads.glob(table.name())))
          .as(table.name())
          .containsExactly("true");
      assertThat(differences(table, threads, executors)).as(table.name()).isEmpty();
      assertThat(differences(table, executors, threads)).as(table.name()).isEmpty();
    }
  }

  /** Rows are compared, not bytes: a footer lists its encodings in the order of a hash set. */
  private static List<String> differences(Table table, Output left, Output right) {
    return Duck.query(
        "SELECT * FROM %s EXCEPT ALL SELECT * FROM %s"
            .formatted(left.glob(table.name()), right.glob(table.name())));
  }

  /** Starts a JVM of its own, as the one session of the other tests is there already. */
  private void run(String master, Path input, Output output)
      throws IOException, InterruptedException {
    Path log = folder.resolve(master.replaceAll("\\W", "") + ".log");
    Process process =
        DatelineProcess.start(
            master,
            log,
            "run",
            "--input",
            input.toString(),
            "--output",
            output.folder().toString());
    boolean hasEnded = process.waitFor(10, TimeUnit.MINUTES);
    process.destroyForcibly();
    assertThat(hasEnded && process.exitValue() == 0).as(() -> master + ": " + read(log)).isTrue();
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
