package io.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.testing.GrowingSample;
import io.dateline.testing.Output;
import io.dateline.testing.TableWatcher;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.fs.FileUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run over new dumps is killed ({@code SIGKILL}) at random moments, several times before it may
 * end, while an analyst reads the tables without a pause. {@code -Ddateline.kills=N} kills N times.
 */
class KilledRunTest {

  /** Runs that are killed one after the other before one may end. */
  private static final int IN_A_ROW = 4;

  @TempDir Path folder;

  @Test
  void nothingIsLostNorDoubledWheneverARunIsKilled() throws Exception {
    int kills = Integer.getInteger("dateline.kills", 2);
    GrowingSample sample = new GrowingSample(folder, "local[2]");

    Random random = new Random(kills);
    Map<String, Integer> killedIn = new TreeMap<>();
    int rounds = 0;
    int repeats = 0;
    for (int killed = 0, chain = 0; killed < kills; chain++) {
      Output output = sample.begun("killed-" + chain);
      try (TableWatcher watcher = new TableWatcher(output)) {
        for (int i = 0; i < IN_A_ROW && killed < kills; i++, killed++) {
          String stage = killAt(random.nextLong(sample.whole().toMillis()), sample, output);
          killedIn.merge(stage, 1, Integer::sum);
        }
        sample.finish(output);
        watcher.close();
        assertThat(watcher.complaints()).as("chain %d", chain).isEmpty();
        assertThat(watcher.rounds()).isPositive();
        rounds += watcher.rounds();
        repeats += watcher.repeats();
      }
      sample.assertAsUndisturbed(output);
      assertThat(FileUtil.fullyDelete(output.folder().toFile())).isTrue();
      System.out.printf("%d of %d killed: %s%n", killed, kills, killedIn);
    }
    System.out.printf("all tables were read %,d times, %d queries repeated%n", rounds, repeats);
  }

  /** Kills a run so many milliseconds after its start; says which stage it was in. */
  private String killAt(long millis, GrowingSample sample, Output output) throws Exception {
    Path log = folder.resolve("killed.log");
    Process process = sample.start(output, log);
    if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
      return "(had ended)";
    }
    process.destroyForcibly().waitFor();
    return GrowingSample.stage(log);
  }
}
