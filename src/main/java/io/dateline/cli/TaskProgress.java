package io.dateline.cli;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.spark.SparkJobInfo;
import org.apache.spark.SparkStageInfo;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.JavaSparkStatusTracker;
import org.apache.spark.sql.SparkSession;

/**
 * Says every few seconds how far the running stage is, by Spark's own count of tasks. On a terminal
 * the line is rewritten twice a second.
 */
public final class TaskProgress implements AutoCloseable {

  private static final Duration TERMINAL = Duration.ofMillis(500);
  private static final Duration LOG = Duration.ofSeconds(5);

  private final Console console;
  private final JavaSparkStatusTracker tracker;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "progress");
            thread.setDaemon(true);
            return thread;
          });
  private final AtomicReference<String> stage = new AtomicReference<>("");
  private final AtomicReference<String> detail = new AtomicReference<>("");

  public TaskProgress(Console console, SparkSession spark) {
    this.console = console;
    this.tracker = JavaSparkContext.fromSparkContext(spark.sparkContext()).statusTracker();
    long every = (console.isTerminal() ? TERMINAL : LOG).toMillis();
    clock.scheduleAtFixedRate(this::tell, every, every, TimeUnit.MILLISECONDS);
  }

  /** Names the stage that begins; an empty name ends the talk. */
  public void begin(String name) {
    detail.set("");
    stage.set(name);
  }

  /** What the stage is at, beside its tasks. */
  public void at(String what) {
    detail.set(what);
  }

  private void tell() {
    String name = stage.get();
    if (name.isEmpty()) {
      return;
    }
    int done = 0;
    int all = 0;
    for (int jobId : tracker.getActiveJobIds()) {
      SparkJobInfo job = tracker.getJobInfo(jobId);
      for (int stageId : job == null ? new int[0] : job.stageIds()) {
        SparkStageInfo info = tracker.getStageInfo(stageId);
        done += info == null ? 0 : info.numCompletedTasks();
        all += info == null ? 0 : info.numTasks();
      }
    }
    String tasks = all == 0 ? "" : " · task %,d of %,d".formatted(done, all);
    console.progress(name + (detail.get().isEmpty() ? "" : " · " + detail.get()) + tasks);
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
