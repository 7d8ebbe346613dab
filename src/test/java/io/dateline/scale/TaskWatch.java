package io.dateline.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerEvent;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.execution.ui.SparkListenerSQLExecutionStart;

/**
 * What the tasks of each stage of the pipeline sent to the driver, and how much longer the slowest
 * of the tasks that did the same took than the middle one.
 */
final class TaskWatch extends SparkListener {

  /** Below that, a task's time is noise. */
  private static final double LEAST_SECONDS = 2;

  private final Map<Integer, List<Long>> millis = new ConcurrentHashMap<>();
  private final Map<Integer, String> groups = new ConcurrentHashMap<>();
  private final Map<Integer, String> queries = new ConcurrentHashMap<>();
  private final Map<Long, String> callers = new ConcurrentHashMap<>();
  private final Map<String, Long> bytes = new TreeMap<>();
  private final Map<String, Straggler> stragglers = new TreeMap<>();

  /**
   * @param ratio seconds of the slowest task by those of the middle one
   * @param what where the query was asked for, as in {@code Store.java:57}
   */
  record Straggler(double ratio, double seconds, int tasks, String what) {}

  @Override
  public void onStageSubmitted(SparkListenerStageSubmitted stage) {
    Properties properties = stage.properties();
    String group = properties == null ? null : properties.getProperty("spark.jobGroup.id");
    if (group != null) {
      groups.put(stage.stageInfo().stageId(), group.replace("dateline ", ""));
      String query = properties.getProperty("spark.sql.execution.id", "-1");
      queries.put(
          stage.stageInfo().stageId(), callers.getOrDefault(Long.valueOf(query), "no query"));
    }
  }

  @Override
  public void onOtherEvent(SparkListenerEvent event) {
    if (event instanceof SparkListenerSQLExecutionStart query) {
      String callers =
          query
              .details()
              .lines()
              .filter(line -> line.startsWith("io.dateline"))
              .map(line -> line.replaceAll(".*\\((.*)\\).*", "$1"))
              .distinct()
              .limit(3)
              .collect(Collectors.joining(" < "));
      this.callers.put(query.executionId(), callers);
    }
  }

  @Override
  public synchronized void onTaskEnd(SparkListenerTaskEnd task) {
    String group = groups.get(task.stageId());
    if (group != null && task.taskMetrics() != null) {
      bytes.merge(group, task.taskMetrics().resultSize(), Long::sum);
      millis
          .computeIfAbsent(task.stageId(), id -> new ArrayList<>())
          .add(task.taskMetrics().executorRunTime());
    }
  }

  @Override
  public synchronized void onStageCompleted(SparkListenerStageCompleted stage) {
    int id = stage.stageInfo().stageId();
    List<Long> times = millis.remove(id);
    if (times == null || times.size() < 4) {
      return;
    }
    times.sort(null);
    double slowest = times.get(times.size() - 1) / 1e3;
    double middle = Math.max(times.get(times.size() / 2), 1) / 1e3;
    if (slowest >= LEAST_SECONDS) {
      Straggler found = new Straggler(slowest / middle, slowest, times.size(), queries.get(id));
      stragglers.merge(groups.get(id), found, (a, b) -> a.ratio() >= b.ratio() ? a : b);
    }
  }

  /** Bytes that tasks returned to the driver, by stage of the pipeline. */
  synchronized Map<String, Long> bytes() {
    return new TreeMap<>(bytes);
  }

  /** The worst of each stage of the pipeline; none where no task took two seconds. */
  synchronized Map<String, Straggler> stragglers() {
    return new TreeMap<>(stragglers);
  }

  synchronized void forget() {
    bytes.clear();
    stragglers.clear();
  }
}
