package io.dateline.aggregate;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What was read, by week and source: {@code weekly_coverage}. */
public final class Coverage {

  /**
   * @param articles rows of {@link io.dateline.table.Articles}, all of them: a gap is known only
   *     from the weeks around it
   * @return rows of {@link io.dateline.table.WeeklyCoverage}
   */
  public static Dataset<Row> apply(Dataset<Row> articles) {
    Dataset<Row> counts = countArticles(articles);
    Dataset<Row> undated =
        counts.filter(col("week_start").isNull()).withColumn("is_gap", lit(false));
    Dataset<Row> dated = withGaps(counts.filter(col("week_start").isNotNull()));
    return dated.unionByName(undated);
  }

  private static Dataset<Row> countArticles(Dataset<Row> articles) {
    return articles
        .groupBy("week_start", "source")
        .agg(
            count(lit(1)).as("article_count"),
            countDistinct("story_id").as("story_count"),
            sum("word_count").as("word_count"),
            sum(ones(col("annotation_status").isin("ok", "partly"))).as("annotated_count"),
            sum(ones(col("annotation_status").equalTo("other_language")))
                .as("other_language_count"));
  }

  private static Column ones(Column condition) {
    return when(condition, 1L).otherwise(0L);
  }

  /** A row for every week from a source's first to its last. */
  private static Dataset<Row> withGaps(Dataset<Row> counts) {
    Dataset<Row> weeks =
        counts
            .groupBy("source")
            .agg(min("week_start").as("first"), max("week_start").as("last"))
            .select(
                col("source").as("s"),
                explode(sequence(col("first"), col("last"), expr("interval 7 days"))).as("w"));
    Dataset<Row> all =
        weeks.join(
            counts,
            col("w").equalTo(col("week_start")).and(col("s").equalTo(col("source"))),
            "left");
    return all.select(
        col("w").as("week_start"),
        col("s").as("source"),
        zero("article_count"),
        zero("story_count"),
        zero("word_count"),
        zero("annotated_count"),
        zero("other_language_count"),
        col("source").isNull().as("is_gap"));
  }

  private static Column zero(String column) {
    return coalesce(col(column), lit(0L)).as(column);
  }

  private Coverage() {}
}
