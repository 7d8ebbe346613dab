package io.dateline.cli;

import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/**
 * CPU time of tasks on all executors, by the job group that they ran for. It is that of the tasks'
 * own threads: compiler and collector are not in it.
 */
final class TaskTimes extends SparkListener {

  private static final String GROUP = "spark.jobGroup.id";

  private final Map<Integer, String> groups = new ConcurrentHashMap<>();
  private final Map<String, Long> nanos = new ConcurrentHashMap<>();

  @Override
  public void onStageSubmitted(SparkListenerStageSubmitted stage) {
    Properties properties = stage.properties();
    String group = properties == null ? null : properties.getProperty(GROUP);
    if (group != null) {
      groups.put(stage.stageInfo().stageId(), group);
    }
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd task) {
    String group = groups.get(task.stageId());
    if (group != null && task.taskMetrics() != null) {
      nanos.merge(group, task.taskMetrics().executorCpuTime(), Long::sum);
    }
  }

  /** What has been reported for a job group so far, in seconds. */
  double cpuSeconds(String group) {
    return nanos.getOrDefault(group, 0L) / 1e9;
  }
}
