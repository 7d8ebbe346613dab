package io.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.aggregate.SourceRhythm;
import io.dateline.warehouse.RunLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a monitor is told of a run, and when it is alarmed. */
class RunSummaryTest {

  private static final LocalDate TODAY = LocalDate.parse("2024-04-30");

  private static final List<SourceRhythm> SOURCES =
      List.of(
          new SourceRhythm("post", LocalDate.parse("2024-04-28"), 50, 2),
          new SourceRhythm("star", LocalDate.parse("2024-04-10"), 50, 3),
          new SourceRhythm("echo", LocalDate.parse("2024-04-05"), 9, 4));

  @Test
  void aRunIsOneFlatLineOfCounts() throws IOException {
    RunSummary summary = new RunSummary(counted());
    summary.before(Set.of("2024-03-04", "2024-03-11", "undated"));
    summary.sources(SOURCES, SOURCES.subList(1, 3));

    String line = summary.done("out");

    assertThat(line).doesNotContain("\n");
    JsonNode json = new ObjectMapper().readTree(line);
    assertThat(json).allMatch(JsonNode::isValueNode);
    assertThat(json.get("outcome").asText()).isEqualTo("done");
    assertThat(json.get("exit_code").asInt()).isZero();
    assertThat(json.get("run_id").asText()).isEqualTo("r1");
    assertThat(json.get("articles_read").asLong()).isEqualTo(300);
    assertThat(json.get("articles_rejected").asLong()).isEqualTo(10);
    assertThat(json.get("rejected_share").asDouble()).isEqualTo(0.0333);
    assertThat(json.get("articles_undated").asLong()).isEqualTo(4);
    assertThat(json.get("weeks_published").asInt()).isEqualTo(2);
    assertThat(json.get("weeks_restated").asInt()).isEqualTo(1);
    assertThat(json.get("sources").asInt()).isEqualTo(3);
    assertThat(json.get("sources_silent").asInt()).isEqualTo(2);
    assertThat(json.get("silent_sources").asText()).isEqualTo("star; echo");
    assertThat(json.get("newest_article_on").asText()).isEqualTo("2024-04-28");
    assertThat(json.get("seconds").isNumber()).isTrue();
  }

  @Test
  void aRunThatReadNothingHasTheSameKeysAndNoShare() throws IOException {
    RunSummary full = new RunSummary(counted());
    full.sources(SOURCES, SOURCES);
    JsonNode failed =
        new ObjectMapper()
            .readTree(
                new RunSummary(new RunLog("r2"))
                    .ended("out", new Failure(Failure.NO_INPUT, "nothing there")));

    assertThat(failed.fieldNames())
        .toIterable()
        .containsExactlyElementsOf(
            () -> {
              try {
                return new ObjectMapper().readTree(full.done("out")).fieldNames();
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            });
    assertThat(failed.get("outcome").asText()).isEqualTo("failed");
    assertThat(failed.get("exit_code").asInt()).isEqualTo(3);
    assertThat(failed.get("message").asText()).isEqualTo("nothing there");
    assertThat(failed.get("rejected_share").isNull()).isTrue();
    assertThat(failed.get("sources_silent").isNull()).isTrue();
  }

  @Test
  void aThresholdThatIsPassedIsAnAlertAndABugIsNamed() throws IOException {
    RunSummary summary = new RunSummary(counted());

    assertThat(outcome(summary, new Failure(Failure.CHECK, "too many"))).isEqualTo("alert 4");
    assertThat(outcome(summary, new IllegalStateException("torn"))).isEqualTo("failed 1");
    assertThat(summary.ended("out", new IllegalStateException("torn")))
        .contains("java.lang.IllegalStateException: torn");
  }

  @Test
  void whatPassesAThresholdIsToldWithItsFigures() {
    Thresholds thresholds = new Thresholds(0.05, 7, Set.of(), 1);

    assertThat(thresholds.alerts(100, 5, SOURCES.subList(0, 1), LocalDate.parse("2024-04-29")))
        .isEmpty();
    assertThat(thresholds.alerts(100, 6, SOURCES, TODAY))
        .containsExactly(
            "6 of 100 records were rejected: 6.0%, more than --max-rejected 0.05",
            "2 sources are silent for more than --max-silence 7 days: echo since 2024-04-05 (23"
                + " days; it never paused for more than 4), star since 2024-04-10 (18 days; it"
                + " never paused for more than 3)",
            "the newest article is of 2024-04-28, more than --max-age 1 days ago");
  }

  @Test
  void aSourceThatMayBeSilentIsPassedOver() {
    Thresholds thresholds = new Thresholds(null, 7, new TreeSet<>(Set.of("echo")), null);

    assertThat(thresholds.silent(SOURCES)).containsExactly(SOURCES.get(1));
  }

  @Test
  void nothingReadAndNoSourceAlarmNobody() {
    assertThat(new Thresholds(0.0, 0, Set.of(), 0).alerts(0, 0, List.of(), TODAY)).isEmpty();
    assertThat(Thresholds.NONE.alerts(10, 10, SOURCES, TODAY)).isEmpty();
  }

  @Test
  void aThresholdThatMakesNoSenseSaysHowToGiveOne() {
    assertThatThrownBy(() -> new Thresholds(5.0, null, Set.of(), null))
        .hasMessage(
            "--max-rejected 5.0 is no share: give a number from 0 to 1, as in --max-rejected 0.05");
    assertThatThrownBy(() -> new Thresholds(Double.NaN, null, Set.of(), null))
        .hasMessageContaining("is no share");
    assertThatThrownBy(() -> new Thresholds(null, -1, Set.of(), null))
        .hasMessage("--max-silence -1 is below 0: give days");
  }

  @Test
  void everyKeyIsDescribed() throws IOException {
    String page = Files.readString(Path.of("jobs/schedule/README.md"));

    new ObjectMapper()
        .readTree(new RunSummary(counted()).done("out"))
        .fieldNames()
        .forEachRemaining(key -> assertThat(page).contains("| `" + key + "` |"));
  }

  private static String outcome(RunSummary summary, Throwable e) throws IOException {
    JsonNode json = new ObjectMapper().readTree(summary.ended("out", e));
    return json.get("outcome").asText() + " " + json.get("exit_code").asInt();
  }

  private static RunLog counted() {
    RunLog log = new RunLog("r1");
    log.count("records_read", 300);
    log.count("records_used", 290);
    log.count("records_rejected", 10);
    log.count("records_undated", 4);
    log.republished(List.of("2024-03-11", "2024-03-18", "undated"));
    return log;
  }
}
