package io.dateline.trends;

import static io.dateline.testing.TableRows.row;
import static io.dateline.testing.TableRows.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dateline.table.WeeklyCoverage;
import io.dateline.table.WeeklyMentions;
import io.dateline.testing.SparkExtension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Forty weeks of two papers and many blogs: a planted burst, a silent paper, a growing corpus. */
@ExtendWith(SparkExtension.class)
class TrendsTest {

  private static final LocalDate FIRST = LocalDate.parse("2024-01-01");
  private static final int WEEKS = 40;
  private static final int BURST = 20;
  private static final int SILENT = 30;

  /** Sources with a story every ten weeks: their silence tells nothing. */
  private static final int BLOGS = 200;

  private static List<Row> trends;

  @BeforeAll
  static void compute(SparkSession spark) {
    List<Map<String, Object>> mentions = new ArrayList<>();
    List<Map<String, Object>> coverage = new ArrayList<>();
    for (int week = 0; week < WEEKS; week++) {
      long stories = 40 + 2L * week;
      boolean isSilent = week == SILENT;
      coverage.add(coverage(week, "post", stories / 2, false));
      coverage.add(coverage(week, "star", isSilent ? 0 : stories / 2, isSilent));
      for (int blog = 0; blog < BLOGS; blog++) {
        boolean isPausing = (week + blog) % 10 != 0;
        coverage.add(coverage(week, "blog" + blog, isPausing ? 0 : 1, isPausing));
      }
      long total = isSilent ? stories / 2 : stories;
      boolean isBurst = week >= BURST && week < BURST + 3;
      mentions.add(mention(week, "place:1", isBurst ? total / 2 : total / 10, total));
      mentions.add(mention(week, "place:2", isSilent ? 1 : total / 4, total));
    }
    mentions.add(mention(3, "place:3", 4, 46));
    mentions.add(mention(-1, "place:1", 2, 2));
    trends =
        Trends.apply(
                table(spark, WeeklyMentions.TABLE, mentions),
                table(spark, WeeklyCoverage.TABLE, coverage),
                TrendsConfig.DEFAULT)
            .orderBy("entity_id", "week_start")
            .collectAsList();
  }

  @Test
  void aPlantedBurstHasItsStartEndAndStrength() {
    List<Row> bursts = trends.stream().filter(r -> r.<Integer>getAs("burst_level") > 0).toList();

    assertThat(bursts).hasSize(3);
    for (Row week : bursts) {
      assertThat(week.<String>getAs("entity_id")).isEqualTo("place:1");
      assertThat(week.<LocalDate>getAs("burst_start")).isEqualTo(FIRST.plusWeeks(BURST));
      assertThat(week.<LocalDate>getAs("burst_end")).isEqualTo(FIRST.plusWeeks(BURST + 2));
      assertThat(week.<Double>getAs("burst_strength")).isGreaterThan(10);
    }
  }

  @Test
  void theBaselineIsTheShareOfTheWeeksBeforeAndTheBurstDeviatesFromIt() {
    Row week = only("place:1", BURST);

    assertThat(week.<Double>getAs("baseline")).isCloseTo(0.1, within(0.02));
    assertThat(week.<Double>getAs("story_share")).isCloseTo(0.5, within(0.01));
    assertThat(week.<Double>getAs("deviation")).isGreaterThan(4);
  }

  @Test
  void aWeekInWhichASourceIsSilentHasNoRowAndIsNoFall() {
    assertThat(trends)
        .noneMatch(r -> r.<LocalDate>getAs("week_start").equals(FIRST.plusWeeks(SILENT)));
    Row after = only("place:2", SILENT + 1);
    assertThat(after.<Double>getAs("baseline")).isCloseTo(0.25, within(0.01));
    assertThat(after.<Double>getAs("deviation")).isBetween(-1.0, 1.0);
  }

  @Test
  void aCorpusThatGrowsMakesNothingRise() {
    Row last = only("place:2", WEEKS - 1);

    assertThat(last.<Long>getAs("story_count")).isEqualTo(29);
    assertThat(last.<Double>getAs("slope_low")).isLessThanOrEqualTo(0);
    assertThat(last.<Double>getAs("slope_high")).isGreaterThanOrEqualTo(0);
    assertThat(trends)
        .filteredOn(r -> r.getAs("entity_id").equals("place:2"))
        .noneMatch(r -> r.<Boolean>getAs("is_change_point"));
  }

  @Test
  void whoeverIsNamedInFewStoriesAndWhatIsUndatedIsLeftOut() {
    assertThat(trends).noneMatch(r -> r.getAs("entity_id").equals("place:3"));
    assertThat(trends).noneMatch(r -> r.getAs("week_start") == null);
  }

  private static Row only(String entity, int week) {
    List<Row> found =
        trends.stream()
            .filter(r -> r.getAs("entity_id").equals(entity))
            .filter(r -> r.<LocalDate>getAs("week_start").equals(FIRST.plusWeeks(week)))
            .toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  /** A week below 0 stands for undated. */
  private static LocalDate day(int week) {
    return week < 0 ? null : FIRST.plusWeeks(week);
  }

  private static Map<String, Object> mention(int week, String entity, long stories, long total) {
    Map<String, Object> row = row("week_start", day(week), "entity_id", entity, "name", entity);
    row.putAll(row("kind", "place", "story_count", stories, "week_story_count", total));
    return row;
  }

  private static Map<String, Object> coverage(
      int week, String source, long stories, boolean isGap) {
    return row("week_start", day(week), "source", source, "story_count", stories, "is_gap", isGap);
  }

  @SuppressWarnings("unchecked")
  private static Dataset<Row> table(
      SparkSession spark, io.dateline.table.Table table, List<Map<String, Object>> values) {
    return rows(spark, table, values.toArray(Map[]::new));
  }
}
