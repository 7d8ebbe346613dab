package io.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.testing.GrowingSample;
import io.dateline.testing.Output;
import io.dateline.testing.StandaloneCluster;
import io.dateline.testing.TableWatcher;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run on a cluster loses an executor and then a worker ({@code SIGKILL}), both at random moments,
 * and ends well all the same. {@code -Ddateline.executorKills=N} makes N such runs.
 */
class KilledExecutorTest {

  @TempDir Path folder;

  @Test
  void aRunThatLosesAnExecutorAndAWorkerPublishesTheSame() throws Exception {
    int rounds = Integer.getInteger("dateline.executorKills", 1);
    GrowingSample sample = new GrowingSample(folder, "local[2]");
    Random random = new Random(rounds);
    int killed = 0;
    int reads = 0;
    for (int round = 0; round < rounds; round++) {
      Output output = sample.begun("round-" + round);
      Path log = folder.resolve("round-" + round + ".log");
      List<String> hit = new ArrayList<>();
      try (StandaloneCluster cluster = new StandaloneCluster(folder.resolve("cluster-" + round));
          TableWatcher watcher = new TableWatcher(output)) {
        Process run = sample.start(output, log, cluster.master());
        long half = sample.whole().toMillis() / 2;
        boolean isExecutorKilled = false;
        while (run.isAlive() && !isExecutorKilled) {
          run.waitFor(random.nextLong(half), TimeUnit.MILLISECONDS);
          hit.add(GrowingSample.stage(log));
          isExecutorKilled = cluster.killExecutor(random);
        }
        run.waitFor(random.nextLong(half), TimeUnit.MILLISECONDS);
        hit.add(GrowingSample.stage(log));
        boolean isAliveStill = run.isAlive();
        List<ProcessHandle> orphans = cluster.killWorker(random);
        GrowingSample.assertEndsWell(run, log);
        for (ProcessHandle orphan : orphans) {
          orphan.onExit().get(2, TimeUnit.MINUTES);
        }
        watcher.close();
        assertThat(watcher.complaints()).as("round %d", round).isEmpty();
        reads += watcher.rounds();
        killed += (isExecutorKilled ? 1 : 0) + (isAliveStill ? 1 : 0);
      }
      sample.assertAsUndisturbed(output);
      System.out.printf("round %d: executor and worker killed %s%n", round + 1, hit);
    }
    assertThat(killed).as("killed while a run was at work").isPositive();
    System.out.printf("%d killed while at work; all tables read %,d times%n", killed, reads);
  }
}
