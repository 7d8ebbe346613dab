package io.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.table.PublishedTables;
import io.dateline.table.Table;
import io.dateline.testing.Duck;
import io.dateline.testing.Output;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    String classPath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(jvmOptions());
    command.addAll(
        List.of(
            "-Xmx2g",
            "-cp",
            classPath,
            "-Dspark.master=" + master,
            "-Dspark.driver.host=127.0.0.1",
            "-Dspark.driver.bindAddress=127.0.0.1",
            "-Dspark.sql.shuffle.partitions=2",
            "-Dspark.executor.memory=1536m",
            "-Dspark.executor.extraClassPath=" + classPath,
            "-Dspark.executor.extraJavaOptions=-Duser.timezone=UTC",
            "io.dateline.Dateline",
            "run",
            "--input",
            input.toString(),
            "--output",
            output.folder().toString()));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_HOME", Path.of("target/spark").toAbsolutePath().toString());
    Process process = builder.start();
    boolean hasEnded = process.waitFor(5, TimeUnit.MINUTES);
    process.destroyForcibly();
    assertThat(hasEnded && process.exitValue() == 0).as(() -> master + ": " + read(log)).isTrue();
  }

  /** The options of this JVM that open modules to Spark. */
  private static List<String> jvmOptions() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.startsWith("--") || option.startsWith("-Duser.timezone"))
        .toList();
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
