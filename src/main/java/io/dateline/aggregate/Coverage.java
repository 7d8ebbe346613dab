package io.dateline.aggregate;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import io.dateline.table.WeeklyCoverage;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** What was read, by week and source: {@code weekly_coverage}. */
public final class Coverage {

  private static final int LONGEST_GAP = 52;

  /**
   * @param articles rows of {@link io.dateline.table.Articles}, all of them: a gap is known only
   *     from the weeks around it
   * @return rows of {@link io.dateline.table.WeeklyCoverage}
   */
  public static Dataset<Row> apply(Dataset<Row> articles) {
    Dataset<Row> counts = countArticles(articles).transform(rows -> withLanguages(rows, articles));
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

  /** The most frequent first, those of one frequency by code. */
  private static Dataset<Row> withLanguages(Dataset<Row> counts, Dataset<Row> articles) {
    Column language = coalesce(col("language"), lit("und"));
    Dataset<Row> byLanguage =
        articles
            .groupBy(col("week_start").as("__week"), col("source").as("__source"), language.as("l"))
            .agg(count(lit(1)).as("n"))
            .groupBy("__week", "__source")
            .agg(
                array_sort(collect_list(struct(col("n").multiply(-1).as("less"), col("l"))))
                    .as("s"))
            .withColumn(
                "languages",
                transform(
                    col("s"),
                    of ->
                        struct(
                            of.getField("l").as("language"),
                            of.getField("less").multiply(-1).as("article_count"))))
            .drop("s");
    // Undated articles have a row as well: null meets null.
    return counts
        .join(
            byLanguage,
            col("week_start")
                .eqNullSafe(col("__week"))
                .and(col("source").eqNullSafe(col("__source"))))
        .drop("__week", "__source");
  }

  private static Column ones(Column condition) {
    return when(condition, 1L).otherwise(0L);
  }

  /**
   * A row for every silent week between two that are not. A silence of more than {@value
   * #LONGEST_GAP} weeks is none of the source's: one damaged date would else fill the table with
   * decades.
   */
  private static Dataset<Row> withGaps(Dataset<Row> counts) {
    Column next = lead("week_start", 1).over(Window.partitionBy("source").orderBy("week_start"));
    Column silence = datediff(col("next"), col("week_start"));
    Dataset<Row> gaps =
        counts
            .withColumn("next", next)
            .filter(silence.gt(7).and(silence.leq(7 * (LONGEST_GAP + 1))))
            .withColumn(
                "week_start",
                explode(
                    sequence(
                        date_add(col("week_start"), 7),
                        date_sub(col("next"), 7),
                        expr("interval 7 days"))))
            .select(
                col("week_start"),
                col("source"),
                zero("article_count"),
                zero("story_count"),
                zero("word_count"),
                zero("annotated_count"),
                zero("other_language_count"),
                array().cast(WeeklyCoverage.TABLE.column("languages").type()).as("languages"),
                lit(true).as("is_gap"));
    return counts.withColumn("is_gap", lit(false)).unionByName(gaps);
  }

  private static Column zero(String column) {
    return lit(0L).as(column);
  }

  private Coverage() {}
}
