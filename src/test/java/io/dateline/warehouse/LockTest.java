package io.dateline.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockTest {

  @TempDir Path folder;

  private Warehouse warehouse;

  @BeforeEach
  void open() {
    warehouse = Warehouse.at(folder.toString(), new Configuration());
  }

  @Test
  void aSecondRunIsToldWhoHoldsTheFolder() {
    Lock held = Lock.take(warehouse, "r1");

    assertThatThrownBy(() -> Lock.take(warehouse, "r2"))
        .isInstanceOf(Lock.HeldException.class)
        .hasMessageContaining("run r1 (process " + ProcessHandle.current().pid());
    held.close();
    Lock.take(warehouse, "r3").close();
    assertThat(folder.resolve("_LOCK")).doesNotExist();
  }

  @Test
  void ofRunsThatStartAtOnceOneGetsTheFolder() throws Exception {
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    for (int round = 0; round < 40; round++) {
      Path root = folder.resolve("round" + round);
      Warehouse contested = Warehouse.at(root.toString(), new Configuration());
      if (round % 2 == 1) {
        Lock.take(contested, "dead");
        Path lock = root.resolve("_LOCK");
        Files.writeString(
            lock,
            Files.readString(lock).replace("" + ProcessHandle.current().pid(), "" + dead.pid()));
      }
      assertThat(takenAtOnce(contested, 6)).as("round " + round).isEqualTo(1);
    }
  }

  private static int takenAtOnce(Warehouse warehouse, int runs) throws Exception {
    CyclicBarrier start = new CyclicBarrier(runs);
    ExecutorService threads = Executors.newFixedThreadPool(runs);
    try {
      List<Callable<Integer>> takers = new ArrayList<>();
      for (int i = 0; i < runs; i++) {
        String runId = "r" + i;
        takers.add(
            () -> {
              start.await();
              try {
                Lock.take(warehouse, runId);
                return 1;
              } catch (Lock.HeldException held) {
                return 0;
              }
            });
      }
      int taken = 0;
      for (Future<Integer> taker : threads.invokeAll(takers)) {
        taken += taker.get();
      }
      return taken;
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void aLockCutOffIsTakenOverOnceItsWriterMustBeDead() throws IOException {
    Path lock = Files.writeString(folder.resolve("_LOCK"), "{\"run_id\" :");
    Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minusSeconds(28)));

    Lock.take(warehouse, "r2").close();

    assertThat(lock).doesNotExist();
  }

  @Test
  void aLockThatIsBeingWrittenIsAwaited() throws Exception {
    Lock.take(warehouse, "r1");
    Path lock = folder.resolve("_LOCK");
    String whole = Files.readString(lock);
    Files.writeString(lock, whole.substring(0, 9));
    Thread writer =
        new Thread(
            () -> {
              LockSupport.parkNanos(500_000_000);
              try {
                Files.writeString(lock, whole);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    writer.start();

    assertThatThrownBy(() -> Lock.take(warehouse, "r2"))
        .isInstanceOf(Lock.HeldException.class)
        .hasMessageContaining("run r1 (process");
    writer.join();
  }

  @Test
  void aDeadRunsLockIsTakenOverAndItsStagingCleared() throws IOException, InterruptedException {
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Lock.take(warehouse, "r1");
    Path lock = folder.resolve("_LOCK");
    String text = Files.readString(lock);
    Files.writeString(lock, text.replace("" + ProcessHandle.current().pid(), "" + dead.pid()));
    Files.createDirectories(folder.resolve("_staging/r1/left"));

    Lock.take(warehouse, "r2").close();

    assertThat(folder.resolve("_staging")).doesNotExist();
  }
}
