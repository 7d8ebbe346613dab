package io.dateline.cli;

import io.dateline.warehouse.RunLog;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;

/** Tells Spark, the terminal and the run log which stage is at work and how long it took. */
public final class StageReport implements AutoCloseable {

  private final SparkSession spark;
  private final Console console;
  private final RunLog log;
  private final TaskProgress progress;
  private final TaskTimes times = new TaskTimes();
  private final Set<String> stages = new LinkedHashSet<>();

  public StageReport(SparkSession spark, Console console, RunLog log) {
    this.spark = spark;
    this.console = console;
    this.log = log;
    this.progress = new TaskProgress(console, spark);
    spark.sparkContext().addSparkListener(times);
  }

  /**
   * Runs a stage.
   *
   * @param name as it stands on the terminal and in the run log
   * @param work the stage
   * @param says what came of it, in a few words
   */
  public <T> T run(String name, Supplier<T> work, Function<T, String> says) {
    Instant start = Instant.now();
    stages.add(name);
    spark.sparkContext().setJobGroup(group(name), name + " of run " + log.runId(), false);
    progress.begin(name);
    try {
      T result = work.get();
      String words = says.apply(result);
      progress.begin("");
      Duration time = Duration.between(start, Instant.now());
      log.took(name, time);
      console.done(name, words, time);
      return result;
    } finally {
      progress.begin("");
      spark.sparkContext().clearJobGroup();
    }
  }

  private static String group(String stage) {
    return "dateline " + stage;
  }

  /** Notes the CPU time of the stages so far; Spark tells of a task a moment after its end. */
  public void noteCpuTimes() {
    stages.forEach(stage -> log.tookCpu(stage, times.cpuSeconds(group(stage))));
  }

  /** What the stage that runs is at. */
  public void at(String what) {
    progress.at(what);
  }

  @Override
  public void close() {
    progress.close();
  }
}
