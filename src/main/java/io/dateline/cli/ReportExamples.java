package io.dateline.cli;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.to_date;

import io.dateline.report.Corpus;
import io.dateline.report.ReportConfig;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** Sentences for the page, in the order in which they are to be taken while there is room. */
final class ReportExamples {

  /** Fewest bytes that a sentence takes with all around it: no more rows are read than can fit. */
  private static final int SHORTEST = 100;

  /**
   * Of each entity the best sentence of its fullest week first, then of its next, in turns; an
   * entity of four times the stories has twice the turns.
   */
  static List<Corpus.Example> of(
      Dataset<Row> examples, Dataset<Row> counts, Dataset<Row> chosen, ReportConfig config) {
    return examples
        .filter(col("rank").leq(config.sentencesPerWeek()))
        .filter(col("score").gt(0).or(col("rank").equalTo(1)))
        .join(chosen, "entity_id")
        .join(
            counts.select("week_start", "entity_id", "story_count", "mention_count"),
            new String[] {"week_start", "entity_id"})
        .withColumn(
            "turn",
            row_number()
                .over(
                    Window.partitionBy("entity_id", "rank")
                        .orderBy(
                            col("mention_count").desc(),
                            col("story_count").desc(),
                            col("week_start")))
                .plus(col("rank").minus(1).multiply(2)))
        .orderBy(
            col("turn").divide(sqrt(col("entity_stories"))),
            col("entity_rank"),
            col("rank"),
            col("week_start"))
        .limit(Math.max(1, config.pageBytes() / SHORTEST))
        .withColumn("published", to_date(col("published_at")))
        .collectAsList()
        .stream()
        .map(
            row ->
                new Corpus.Example(
                    row.getAs("week_start"),
                    row.getAs("entity_id"),
                    row.getAs("sentence_text"),
                    row.getAs("surface"),
                    row.getAs("title"),
                    row.getAs("source"),
                    row.<LocalDate>getAs("published"),
                    row.getAs("url"),
                    row.getAs("article_id")))
        .toList();
  }

  private ReportExamples() {}
}
