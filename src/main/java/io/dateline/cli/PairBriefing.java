package io.dateline.cli;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;

import io.dateline.aggregate.ExampleSentences;
import io.dateline.table.Articles;
import io.dateline.table.Mentions;
import io.dateline.table.Table;
import io.dateline.table.WeeklyPairs;
import io.dateline.warehouse.Restatement;
import io.dateline.warehouse.Warehouse;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What the tables say of two entities together, in words, down to sentences. */
final class PairBriefing {

  private final SparkSession spark;
  private final Warehouse warehouse;
  private final String entity;
  private final String other;

  PairBriefing(SparkSession spark, Warehouse warehouse, String entity, String other) {
    this.spark = spark;
    this.warehouse = warehouse;
    this.entity = entity;
    this.other = other;
  }

  /** The week in which both are named together most, beyond chance first; null where in none. */
  LocalDate telling() {
    List<Row> found =
        pairs()
            .filter(col("week_start").isNotNull())
            .orderBy(col("log_likelihood").desc(), col("story_count").desc(), col("week_start"))
            .limit(1)
            .collectAsList();
    return found.isEmpty() ? null : found.get(0).getAs("week_start");
  }

  /** One line a week that names both, in order of time. */
  List<String> weeks(LocalDate marked) {
    return pairs()
        .filter(col("week_start").isNotNull())
        .orderBy("week_start")
        .collectAsList()
        .stream()
        .map(
            row ->
                "%s%s  %s, %.1f expected; %s%s"
                    .formatted(
                        row.getAs("week_start").equals(marked) ? "▸ " : "  ",
                        row.<LocalDate>getAs("week_start"),
                        Briefing.many(row.getAs("story_count"), "story", "stories"),
                        row.<Double>getAs("expected_count"),
                        Briefing.many(row.getAs("sentence_count"), "sentence", "sentences"),
                        Briefing.beyondChance(row.getAs("q_value"))))
        .toList();
  }

  /** Sentences of the week that name both. */
  List<String> examples(LocalDate week) {
    Column inWeek = col("week_start").equalTo(week);
    return Quotation.lines(
        ExampleSentences.naming(
            read(Mentions.TABLE).filter(inWeek),
            read(Articles.TABLE).filter(inWeek),
            entity,
            other));
  }

  private Dataset<Row> pairs() {
    return read(WeeklyPairs.TABLE)
        .filter(col("left_id").equalTo(least(lit(entity), lit(other))))
        .filter(col("right_id").equalTo(greatest(lit(entity), lit(other))));
  }

  private Dataset<Row> read(Table table) {
    return Restatement.published(spark, warehouse, table);
  }
}
