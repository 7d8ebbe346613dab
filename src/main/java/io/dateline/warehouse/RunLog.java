package io.dateline.warehouse;

import io.dateline.table.Secrets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What one run did: settings, counts, seconds of wall and CPU per stage, weeks republished. */
public final class RunLog {

  private final String runId;
  private final Instant startedAt = Instant.now();
  private final Map<String, String> versions = new LinkedHashMap<>();
  private final Map<String, String> settings = new LinkedHashMap<>();
  private final Map<String, Long> counts = new LinkedHashMap<>();
  private final Map<String, Long> rejected = new TreeMap<>();
  private final Map<String, Double> seconds = new LinkedHashMap<>();
  private final Map<String, Double> cpuSeconds = new LinkedHashMap<>();
  private final List<String> changedWhileRead = new ArrayList<>();
  private final List<String> weeks = new ArrayList<>();
  private final Map<String, List<String>> weeksByCause = new LinkedHashMap<>();
  private final Map<String, Map<String, Long>> rowsChanged = new LinkedHashMap<>();

  public RunLog(String runId) {
    this.runId = runId;
  }

  public String runId() {
    return runId;
  }

  public void version(String name, String value) {
    versions.put(name, value);
  }

  public void setting(String name, String value) {
    settings.put(name, Secrets.redact(value));
  }

  public void count(String name, long value) {
    counts.merge(name, value, Long::sum);
  }

  /** 0 where nothing of the kind was counted. */
  public long counted(String name) {
    return counts.getOrDefault(name, 0L);
  }

  public void rejected(String reasonCode, long records) {
    rejected.merge(reasonCode, records, Long::sum);
  }

  public Map<String, Long> rejected() {
    return Map.copyOf(rejected);
  }

  public void took(String stage, Duration time) {
    seconds.merge(stage, time.toMillis() / 1000.0, Double::sum);
  }

  public Map<String, Double> seconds() {
    return new LinkedHashMap<>(seconds);
  }

  /** The CPU time of a stage's tasks on all executors, in all. */
  public void tookCpu(String stage, double taskSeconds) {
    cpuSeconds.put(stage, Math.round(taskSeconds * 1000) / 1000.0);
  }

  /** Notes input files that changed while the run read them. */
  public void changedWhileRead(List<String> files) {
    changedWhileRead.addAll(files);
  }

  public List<String> changedWhileRead() {
    return List.copyOf(changedWhileRead);
  }

  public void republished(List<String> republishedWeeks) {
    weeks.addAll(republishedWeeks);
  }

  public List<String> republished() {
    return List.copyOf(weeks);
  }

  /**
   * Notes why weeks are published again.
   *
   * @param cause articles, identities, names or settings
   */
  public void restated(String cause, List<String> restatedWeeks) {
    weeksByCause.put(cause, List.copyOf(restatedWeeks));
  }

  public Map<String, List<String>> restated() {
    return new LinkedHashMap<>(weeksByCause);
  }

  /**
   * Notes rows that differ in weeks that were published before.
   *
   * @param kind added, removed or changed
   */
  public void rowsChanged(String table, String kind, long rows) {
    rowsChanged.computeIfAbsent(table, t -> new TreeMap<>()).put(kind, rows);
  }

  /** By table, then by kind. */
  public Map<String, Map<String, Long>> rowsChanged() {
    return new LinkedHashMap<>(rowsChanged);
  }

  /** When the run began. */
  public Instant startedAt() {
    return startedAt;
  }

  public Duration sinceStart() {
    return Duration.between(startedAt, Instant.now());
  }

  /** Writes {@code runs/RUN_ID.json}. */
  public void write(Warehouse warehouse, String outcome) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("run_id", runId);
    all.put("outcome", outcome);
    all.put("started_at", startedAt.toString());
    all.put("ended_at", Instant.now().toString());
    all.put("versions", versions);
    all.put("settings", settings);
    all.put("counts", counts);
    all.put("rejected", rejected);
    all.put("changed_while_read", changedWhileRead);
    all.put("seconds", seconds);
    all.put("cpu_seconds", cpuSeconds);
    all.put("weeks_published", weeks);
    all.put("weeks_by_cause", weeksByCause);
    all.put("rows_changed", rowsChanged);
    JsonFile.write(warehouse.files(), warehouse.run(runId), all);
  }
}
