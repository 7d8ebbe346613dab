package io.dateline.cli;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.dateline.report.Corpus;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What was read, by week and by source. */
final class ReportCoverage {

  /** Weeks in which a story names somebody, in order. */
  static List<Corpus.Week> weeks(Dataset<Row> coverage, Dataset<Row> counts) {
    Dataset<Row> read =
        coverage
            .groupBy("week_start")
            .agg(
                sum("article_count").as("articles"),
                sum(when(col("article_count").gt(0), 1L).otherwise(0L)).as("speaking"),
                sum(when(col("is_gap"), 1L).otherwise(0L)).as("silent"));
    return counts
        .groupBy("week_start")
        .agg(max("week_story_count").as("stories"))
        .join(read, "week_start")
        .orderBy("week_start")
        .collectAsList()
        .stream()
        .map(
            row ->
                new Corpus.Week(
                    row.getAs("week_start"),
                    row.getAs("stories"),
                    row.getAs("articles"),
                    row.getAs("speaking"),
                    row.getAs("silent")))
        .toList();
  }

  /** The weeks of the sources with most articles. */
  static List<Corpus.Coverage> sources(Dataset<Row> coverage, int limit) {
    Dataset<Row> largest =
        coverage
            .groupBy("source")
            .agg(sum("article_count").as("articles"))
            .orderBy(col("articles").desc(), col("source"))
            .limit(limit)
            .select("source");
    return coverage
        .join(broadcast(largest), "source")
        .orderBy("source", "week_start")
        .collectAsList()
        .stream()
        .map(
            row ->
                new Corpus.Coverage(
                    row.getAs("week_start"),
                    row.getAs("source"),
                    row.getAs("article_count"),
                    row.getAs("is_gap")))
        .toList();
  }

  private ReportCoverage() {}
}
