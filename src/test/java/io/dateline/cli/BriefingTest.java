package io.dateline.cli;

import static io.dateline.testing.TableRows.row;
import static io.dateline.testing.TableRows.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.table.Examples;
import io.dateline.table.Trends;
import io.dateline.table.WeeklyMentions;
import io.dateline.table.WeeklyPairs;
import io.dateline.table.WeeklySentiment;
import io.dateline.testing.SparkExtension;
import io.dateline.warehouse.Publisher;
import io.dateline.warehouse.RunLog;
import io.dateline.warehouse.Warehouse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
class BriefingTest {

  private static final String IZIUM = "place:707292";
  private static final LocalDate QUIET = LocalDate.parse("2024-03-25");
  private static final LocalDate BURST = LocalDate.parse("2024-04-01");
  private static final List<String> WEEKS = List.of("2024-03-25", "2024-04-01");

  @TempDir static Path folder;

  private static Briefing briefing;

  @BeforeAll
  static void publish(SparkSession spark) {
    Warehouse warehouse = Warehouse.at(folder.toString(), new Configuration());
    Publisher publisher = new Publisher(warehouse, new RunLog("r1"));
    publisher.stageWeeks(
        WeeklyMentions.TABLE,
        rows(
            spark,
            WeeklyMentions.TABLE,
            counts(QUIET, 1, 1, 1, 0.111, 0.02, 0.435),
            counts(BURST, 20, 6, 6, 0.667, 0.354, 0.879)),
        WEEKS);
    publisher.stageWeeks(
        Trends.TABLE,
        rows(
            spark,
            Trends.TABLE,
            trend(QUIET, null, null, 0, null, 0.111),
            trend(BURST, 0.2, 2.9, 1, 4.2, 0.667)),
        WEEKS);
    publisher.stageWeeks(
        WeeklyPairs.TABLE,
        rows(
            spark,
            WeeklyPairs.TABLE,
            pair("person:oleksandr-hrytsak", IZIUM, "Oleksandr Hrytsak", "Izium", 5, 2.4, 9, 0.012),
            pair("organization:world-bank", IZIUM, "World Bank", "Izium", 1, 0.7, 1, null)),
        WEEKS);
    publisher.stageWeeks(WeeklySentiment.TABLE, rows(spark, WeeklySentiment.TABLE, tone()), WEEKS);
    publisher.stageWeeks(
        Examples.TABLE,
        rows(
            spark,
            Examples.TABLE,
            example(
                1,
                0.9,
                "The market of Izium opened\n on Monday.",
                "A market",
                "https://p.example/1"),
            example(2, 0.4, "Nobody in Izium had asked.", null, null),
            example(3, 0.0, "Izium, Kharkiv.", null, null)),
        WEEKS);
    publisher.publish();
    briefing = new Briefing(spark, warehouse, IZIUM);
  }

  @Test
  void theTellingWeekIsThatOfTheStrongestBurst() {
    assertThat(briefing.telling()).isEqualTo(BURST);
  }

  @Test
  void countsStandWithTheirDenominatorIntervalAndTheWeeksBefore() {
    assertThat(briefing.counts(BURST))
        .containsExactly(
            "  2024-03-25  1 story of 9, 11.1% (2.0% to 43.5%); 1 article, 1 mention",
            "▸ 2024-04-01  6 stories of 9, 66.7% (35.4% to 87.9%); 6 articles, 20 mentions");
  }

  @Test
  void theTrendSaysWhetherTheWeekStandsOut() {
    assertThat(briefing.trend(QUIET)).isEmpty();
    assertThat(briefing.trend(BURST))
        .containsExactly(
            "usual share 20.0% over the 8 weeks before; this week +2.9 standard errors from it",
            "a burst of level 1, from the week of 2024-04-01 to that of 2024-04-01");
  }

  @Test
  void companyBeyondChanceComesFirst() {
    assertThat(briefing.company(BURST))
        .containsExactly(
            "Oleksandr Hrytsak: 5 stories, 2.4 expected; 9 sentences, beyond chance (q = 0.012)",
            "World Bank: 1 story, 0.7 expected; 1 sentence");
  }

  @Test
  void toneHasItsIntervalAndTellsQuotesApart() {
    assertThat(briefing.tone(BURST))
        .containsExactly(
            "mean -0.12 (-0.45 to +0.21) over 6 stories: 2 negative, 3 neutral, 1 positive; own"
                + " voice -0.10, quoted –");
  }

  @Test
  void sentencesComeWithTheirOriginAndFragmentsAreLeftOut() {
    assertThat(briefing.examples(BURST))
        .containsExactly(
            "“The market of Izium opened on Monday.”",
            "    A market — harbour-post, 2024-04-02, https://p.example/1",
            "“Nobody in Izium had asked.”",
            "    harbour-post, 2024-04-02");
  }

  private static Map<String, Object> counts(
      LocalDate week, long mentions, long articles, long stories, double... share) {
    Map<String, Object> row = row("week_start", week, "entity_id", IZIUM, "name", "Izium");
    row.putAll(row("mention_count", mentions, "article_count", articles, "story_count", stories));
    row.putAll(row("week_story_count", 9L, "story_share", share[0]));
    row.putAll(row("story_share_low", share[1], "story_share_high", share[2]));
    return row;
  }

  private static Map<String, Object> trend(
      LocalDate week, Double baseline, Double deviation, int level, Double strength, double share) {
    Map<String, Object> row = row("week_start", week, "entity_id", IZIUM, "story_share", share);
    row.putAll(row("baseline", baseline, "deviation", deviation, "burst_level", level));
    if (level > 0) {
      row.putAll(row("burst_start", week, "burst_end", week, "burst_strength", strength));
    }
    return row;
  }

  private static Map<String, Object> pair(
      String left,
      String right,
      String leftName,
      String rightName,
      long stories,
      double expected,
      long sentences,
      Double rate) {
    Map<String, Object> row = row("week_start", BURST, "left_id", left, "right_id", right);
    row.putAll(row("left_name", leftName, "right_name", rightName, "story_count", stories));
    row.putAll(row("expected_count", expected, "sentence_count", sentences, "q_value", rate));
    row.putAll(row("log_likelihood", stories - expected));
    return row;
  }

  private static Map<String, Object> tone() {
    Map<String, Object> row = row("week_start", BURST, "entity_id", IZIUM, "story_count", 6L);
    row.putAll(row("negative", 2L, "neutral", 3L, "positive", 1L, "own_mean", -0.1));
    row.putAll(row("mean", -0.12, "mean_low", -0.45, "mean_high", 0.21));
    return row;
  }

  private static Map<String, Object> example(
      int rank, double score, String sentence, String title, String url) {
    Map<String, Object> row = row("week_start", BURST, "entity_id", IZIUM, "rank", rank);
    row.putAll(row("score", score, "sentence_text", sentence, "title", title, "url", url));
    row.putAll(
        row("source", "harbour-post", "published_at", Instant.parse("2024-04-02T06:00:00Z")));
    return row;
  }
}
