package io.dateline.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.aggregate.SourceRhythm;
import io.dateline.table.Secrets;
import io.dateline.warehouse.Lock;
import io.dateline.warehouse.RunLog;
import io.dateline.warehouse.Week;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One run in one flat JSON object, for a monitor. Every key is there whatever the outcome; what is
 * not known is null. jobs/schedule/README.md says what each means.
 */
final class RunSummary {

  private final RunLog log;
  private Set<String> weeksBefore = Set.of();
  private List<SourceRhythm> sources;
  private List<SourceRhythm> silent;

  RunSummary(RunLog log) {
    this.log = log;
  }

  /** Weeks that were published before this run: only these can be restated. */
  void before(Set<String> weeks) {
    weeksBefore = Set.copyOf(weeks);
  }

  /**
   * @param all the sources of all articles
   * @param silentOnes those that have stopped; null where nobody asks
   */
  void sources(List<SourceRhythm> all, List<SourceRhythm> silentOnes) {
    sources = List.copyOf(all);
    silent = silentOnes == null ? null : List.copyOf(silentOnes);
  }

  /** The line of a run that ended well. */
  String done(String output) {
    return line(output, "done", 0, null);
  }

  /** The line of a run that did not, or that passed a threshold. */
  String ended(String output, Throwable e) {
    int code = Failure.codeOf(e);
    String outcome =
        e instanceof Lock.HeldException ? "busy" : code == Failure.CHECK ? "alert" : "failed";
    boolean isExpected = e instanceof Failure || code != Failure.OTHER || outcome.equals("busy");
    return line(output, outcome, code, isExpected ? e.getMessage() : e.toString());
  }

  private String line(String output, String outcome, int exitCode, String message) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("outcome", outcome);
    all.put("exit_code", exitCode);
    all.put("message", Secrets.redact(message));
    all.put("run_id", log.runId());
    all.put("output", Secrets.redact(output));
    all.put("started_at", log.startedAt().toString());
    all.put("ended_at", Instant.now().toString());
    all.put("seconds", log.sinceStart().toMillis() / 1000.0);
    all.put("files_read", log.counted("files_read"));
    all.put("files_unchanged", log.counted("files_unchanged"));
    all.put("files_changed_while_read", log.changedWhileRead().size());
    long read = log.counted("records_read");
    long rejected = log.counted("records_rejected");
    all.put("articles_read", read);
    all.put("articles_used", log.counted("records_used"));
    all.put("articles_rejected", rejected);
    all.put("rejected_share", read == 0 ? null : Math.round(1e4 * rejected / read) / 1e4);
    all.put("articles_undated", log.counted("records_undated"));
    all.put("articles_added", log.counted("articles_added"));
    all.put("articles_annotated", log.counted("articles_annotated"));
    List<String> weeks =
        log.republished().stream().filter(week -> !week.equals(Week.UNDATED)).toList();
    all.put("weeks_published", weeks.size());
    all.put("weeks_restated", weeks.stream().filter(weeksBefore::contains).count());
    all.put("sources", sources == null ? null : sources.size());
    all.put("sources_silent", silent == null ? null : silent.size());
    all.put(
        "silent_sources",
        silent == null
            ? null
            : silent.stream().map(SourceRhythm::source).collect(Collectors.joining("; ")));
    all.put(
        "newest_article_on",
        sources == null || sources.isEmpty() ? null : Thresholds.newest(sources).toString());
    try {
      return new ObjectMapper().writeValueAsString(all);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
