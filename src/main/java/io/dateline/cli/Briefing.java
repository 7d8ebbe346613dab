package io.dateline.cli;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.lit;

import io.dateline.table.Examples;
import io.dateline.table.Table;
import io.dateline.table.Trends;
import io.dateline.table.WeeklyMentions;
import io.dateline.table.WeeklyPairs;
import io.dateline.table.WeeklySentiment;
import io.dateline.warehouse.Restatement;
import io.dateline.warehouse.Warehouse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What the tables say of one entity in one week, in words, down to sentences. */
final class Briefing {

  private static final int WEEKS_BEFORE = 4;
  private static final int COMPANY = 6;

  private final SparkSession spark;
  private final Warehouse warehouse;
  private final String entity;

  Briefing(SparkSession spark, Warehouse warehouse, String entity) {
    this.spark = spark;
    this.warehouse = warehouse;
    this.entity = entity;
  }

  /** The week of the strongest burst, at its highest share; without bursts that of most stories. */
  LocalDate telling() {
    List<Row> burst =
        of(Trends.TABLE)
            .filter(col("burst_level").gt(0))
            .orderBy(col("burst_strength").desc(), col("story_share").desc(), col("week_start"))
            .limit(1)
            .collectAsList();
    List<Row> found =
        burst.isEmpty()
            ? of(WeeklyMentions.TABLE)
                .filter(col("week_start").isNotNull())
                .orderBy(col("story_count").desc(), col("week_start"))
                .limit(1)
                .collectAsList()
            : burst;
    return found.isEmpty() ? null : found.get(0).getAs("week_start");
  }

  /** The counts of the week and of the weeks before. */
  List<String> counts(LocalDate week) {
    List<String> lines = new ArrayList<>();
    of(WeeklyMentions.TABLE)
        .filter(col("week_start").between(date_sub(lit(week), 7 * WEEKS_BEFORE), lit(week)))
        .orderBy("week_start")
        .collectAsList()
        .forEach(
            row ->
                lines.add(
                    "%s%s  %s of %,d, %s (%s to %s); %s, %s"
                        .formatted(
                            row.getAs("week_start").equals(week) ? "▸ " : "  ",
                            row.<LocalDate>getAs("week_start"),
                            many(row.getAs("story_count"), "story", "stories"),
                            row.<Long>getAs("week_story_count"),
                            percent(row.getAs("story_share")),
                            percent(row.getAs("story_share_low")),
                            percent(row.getAs("story_share_high")),
                            many(row.getAs("article_count"), "article", "articles"),
                            many(row.getAs("mention_count"), "mention", "mentions"))));
    return lines;
  }

  /** Whether the week stands out; empty where the entity is named too seldom to tell. */
  List<String> trend(LocalDate week) {
    List<String> lines = new ArrayList<>();
    for (Row row : of(Trends.TABLE).filter(col("week_start").equalTo(week)).collectAsList()) {
      if (row.getAs("baseline") != null) {
        lines.add(
            "usual share %s over the 8 weeks before; this week %+.1f standard errors from it"
                .formatted(percent(row.getAs("baseline")), row.<Double>getAs("deviation")));
      }
      if (row.<Integer>getAs("burst_level") > 0) {
        lines.add(
            "a burst of level %d, from the week of %s to that of %s"
                .formatted(
                    row.<Integer>getAs("burst_level"),
                    row.<LocalDate>getAs("burst_start"),
                    row.<LocalDate>getAs("burst_end")));
      }
    }
    return lines;
  }

  /** Those named with it most beyond chance. */
  List<String> company(LocalDate week) {
    Column side = col("left_id").equalTo(entity).or(col("right_id").equalTo(entity));
    return read(WeeklyPairs.TABLE)
        .filter(col("week_start").equalTo(week).and(side))
        .orderBy(
            col("q_value").asc_nulls_last(),
            col("log_likelihood").desc(),
            col("sentence_count").desc(),
            col("left_id"),
            col("right_id"))
        .limit(COMPANY)
        .collectAsList()
        .stream()
        .map(
            row ->
                "%s: %s, %.1f expected; %s%s"
                    .formatted(
                        row.getAs("left_id").equals(entity)
                            ? row.getAs("right_name")
                            : row.getAs("left_name"),
                        many(row.getAs("story_count"), "story", "stories"),
                        row.<Double>getAs("expected_count"),
                        many(row.getAs("sentence_count"), "sentence", "sentences"),
                        beyondChance(row.getAs("q_value"))))
        .toList();
  }

  static String beyondChance(Double rate) {
    return rate != null && rate < 0.05 ? ", beyond chance (q = %.3f)".formatted(rate) : "";
  }

  /** Mean tone, and what is quoted apart from the outlets' own voice. */
  List<String> tone(LocalDate week) {
    return of(WeeklySentiment.TABLE)
        .filter(col("week_start").equalTo(week))
        .collectAsList()
        .stream()
        .map(
            row ->
                "mean %s%s over %s: %d negative, %d neutral, %d positive; own voice %s, quoted %s"
                    .formatted(
                        signed(row.getAs("mean")),
                        row.getAs("mean_low") == null
                            ? ""
                            : " (%s to %s)"
                                .formatted(
                                    signed(row.getAs("mean_low")), signed(row.getAs("mean_high"))),
                        many(row.getAs("story_count"), "story", "stories"),
                        row.<Long>getAs("negative"),
                        row.<Long>getAs("neutral"),
                        row.<Long>getAs("positive"),
                        signed(row.getAs("own_mean")),
                        signed(row.getAs("quoted_mean"))))
        .toList();
  }

  /**
   * The best sentences, one a story; those that cannot stand alone only where there is no other.
   */
  List<String> examples(LocalDate week) {
    return Quotation.lines(of(Examples.TABLE).filter(col("week_start").equalTo(week)));
  }

  static String many(long number, String one, String several) {
    return "%,d %s".formatted(number, number == 1 ? one : several);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }

  private static String signed(Double tone) {
    return tone == null ? "–" : String.format(Locale.ROOT, "%+.2f", tone);
  }

  private Dataset<Row> of(Table table) {
    return read(table).filter(col("entity_id").equalTo(entity));
  }

  private Dataset<Row> read(Table table) {
    return Restatement.published(spark, warehouse, table);
  }
}
