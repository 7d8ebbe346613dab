package io.dateline.testing;

import io.dateline.warehouse.RunLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.SparkSession;

/**
 * What the whole pipeline makes of {@code data/sample}, run once for all tests of the JVM.
 *
 * @param output the folder, not to be changed by a test
 * @param log of the run
 */
public record SampleOutput(Output output, RunLog log) {

  private static SampleOutput made;

  /** Runs the pipeline where no test has asked for it before. */
  public static synchronized SampleOutput of(SparkSession spark) {
    if (made == null) {
      try {
        Path folder = Files.createTempDirectory("dateline-sample");
        Runtime.getRuntime()
            .addShutdownHook(new Thread(() -> FileUtils.deleteQuietly(folder.toFile())));
        Output output = new Output(folder.resolve("out"));
        made = new SampleOutput(output, output.run(spark, "r1", List.of(Path.of("data/sample"))));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return made;
  }
}
