package io.dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.dateline.cli.Failure;
import io.dateline.testing.Duck;
import io.dateline.testing.Output;
import io.dateline.testing.SmallDisk;
import io.dateline.testing.SparkExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.SparkSession;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An output that takes no more: readers keep what they had, and the next run finishes the work. */
@ExtendWith(SparkExtension.class)
class StorageFailureTest {

  @TempDir Path folder;

  @Test
  void theTablesStayAsTheyWereAndTheNextRunFinishes(SparkSession spark) throws IOException {
    Path first = article("first.jsonl", "The mayor of Lviv opened a tram line.");
    Path second = article("second.jsonl", "Anna Berg rode from Kyiv to Odesa.");
    Path great = noise("great.jsonl", 3_000);
    try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 40)) {
      Output output = new Output(disk.folder().resolve("out"));
      output.runWithoutTone(spark, "r1", List.of(first), 400_000);
      Map<String, String> before = output.fingerprints();

      Path filler = disk.fill(500_000);
      assertFails(() -> output.runWithoutTone(spark, "r2", List.of(first, second, great), 400_000))
          .startsWith("no space is left (no space left on device): ")
          .contains("free in the output folder " + output.folder())
          .contains("Make room, then start the same command again");
      assertThat(output.fingerprints()).isEqualTo(before);
      Files.delete(filler);

      List<Path> both = List.of(first, second);
      Consumer<String> closesTheDisk =
          line -> {
            if (line.contains("✓ store")) {
              disk.makeReadOnly();
            }
          };
      assertFails(() -> output.runWatched(spark, "r3", both, Stage.AGGREGATE, closesTheDisk))
          .startsWith("the output folder " + output.folder() + " cannot be written any more")
          .contains("Make it writable, then start the same command again");
      assertThat(output.fingerprints()).isEqualTo(before);
      disk.makeWritable();
      // The lock could not be removed; its process would be gone by now, and this one is not.
      Files.delete(output.folder().resolve("_LOCK"));

      output.runWithoutTone(spark, "r4", both, 400_000);
      String counts = "SELECT count(*), count(DISTINCT article_id) FROM ";
      assertThat(Duck.query(counts + output.glob("articles"))).containsExactly("2 2");
    }
  }

  private static AbstractStringAssert<?> assertFails(ThrowingCallable run) {
    Throwable thrown = catchThrowable(run);
    assertThat(thrown).isInstanceOf(Failure.class);
    assertThat(((Failure) thrown).exitCode()).isEqualTo(Failure.OTHER);
    return assertThat(thrown.getMessage())
        .endsWith("The tables are as they were")
        .doesNotContain("\n");
  }

  private Path article(String name, String body) throws IOException {
    return Files.writeString(
        folder.resolve(name),
        "{\"published_at\": \"2024-03-06\", \"url\": \"https://post.example/%s\", \"body\": \"%s\"}\n"
            .formatted(name, body));
  }

  /** Articles that do not compress. */
  private Path noise(String name, int articles) throws IOException {
    Random random = new Random(3);
    String lines =
        IntStream.range(0, articles)
            .mapToObj(
                i ->
                    "{\"body\": \""
                        + IntStream.range(0, 100)
                            .mapToObj(k -> Long.toString(random.nextLong(), 36))
                            .collect(Collectors.joining(" "))
                        + "\"}\n")
            .collect(Collectors.joining());
    return Files.writeString(folder.resolve(name), lines);
  }
}
