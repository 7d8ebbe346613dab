package io.dateline.aggregate;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** The tone in which each entity is named in each week: {@code weekly_sentiment}. */
public final class WeeklyTone {

  private static final WindowSpec ENTITY = Window.partitionBy("week_start", "entity_id");

  /**
   * @param mentions rows of {@link io.dateline.table.Mentions}, whole weeks
   * @param registry the latest row of each entity of {@link io.dateline.table.StoredEntities}
   * @return rows of {@link io.dateline.table.WeeklySentiment}
   */
  public static Dataset<Row> apply(Dataset<Row> mentions, Dataset<Row> registry) {
    return mentions
        .filter(col("entity_id").isNotNull().and(col("tone").isNotNull()))
        .filter(not(WeeklyCounts.isDemonym()))
        .transform(WeeklyTone::sumByStory)
        .transform(WeeklyTone::sumByEntity)
        .transform(WeeklyTone::withInterval)
        .join(registry, "entity_id");
  }

  /** Deviations from the entity's mean add up within a story: its mentions are not independent. */
  private static Dataset<Row> sumByStory(Dataset<Row> mentions) {
    Column negative = col("negative").gt(col("neutral")).and(col("negative").gt(col("positive")));
    Column positive = col("positive").gt(col("neutral")).and(col("positive").geq(col("negative")));
    return mentions
        .withColumn("mean", avg("tone").over(ENTITY))
        .groupBy("week_start", "entity_id", "story_id", "mean")
        .agg(
            count(lit(1)).as("n"),
            sum(when(negative, 1L).otherwise(0L)).as("negative"),
            sum(when(positive, 1L).otherwise(0L)).as("positive"),
            sum(when(col("is_quoted"), 1L).otherwise(0L)).as("quoted"),
            sum(col("tone").minus(col("mean"))).as("deviation"));
  }

  private static Dataset<Row> sumByEntity(Dataset<Row> byStory) {
    return byStory
        .groupBy("week_start", "entity_id", "mean")
        .agg(
            sum("n").as("mention_count"),
            sum("negative").as("negative"),
            sum("positive").as("positive"),
            sum("quoted").as("quoted"),
            count(lit(1)).as("stories"),
            sum(col("deviation").multiply(col("deviation"))).as("squares"))
        .withColumn("neutral", col("mention_count").minus(col("negative")).minus(col("positive")))
        .withColumn("quoted_share", col("quoted").divide(col("mention_count")));
  }

  /** Cluster-robust standard error of a mean (Liang and Zeger 1986), stories as clusters. */
  private static Dataset<Row> withInterval(Dataset<Row> byEntity) {
    Column stories = col("stories").cast("double");
    Column error =
        sqrt(col("squares").multiply(stories).divide(stories.minus(1)))
            .divide(col("mention_count"));
    Column half = when(col("stories").gt(1), error.multiply(WeeklyCounts.Z));
    return byEntity
        .withColumn(
            "mean_low", when(half.isNotNull(), greatest(col("mean").minus(half), lit(-1.0))))
        .withColumn("mean_high", when(half.isNotNull(), least(col("mean").plus(half), lit(1.0))));
  }

  private WeeklyTone() {}
}
