package io.dateline.trends;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;

/** The topics week by week: {@code weekly_topics}. */
public final class TopicWeeks {

  private static final UserDefinedFunction QUANTILE =
      udf((UDF1<Long, Double>) TopicWeeks::quantile, DataTypes.DoubleType);

  /**
   * @param stories rows of {@link io.dateline.table.StoryTopics}, all weeks
   * @param named rows as {@link TopicNames#SCHEMA} has them
   * @return rows of {@link io.dateline.table.WeeklyTopics}
   */
  public static Dataset<Row> apply(Dataset<Row> stories, Dataset<Row> named) {
    return stories
        .groupBy("week_start", "topic")
        .agg(
            count(lit(1)).as("week_story_count"),
            count(when(col("is_main"), 1)).as("story_count"),
            sum("share").as("sum"),
            sum(col("share").multiply(col("share"))).as("squares"))
        .transform(TopicWeeks::withInterval)
        .join(named.select("topic", "topic_id", "label"), "topic");
  }

  /** The sums are of whole numbers, so that they do not depend on the order of the stories. */
  private static Dataset<Row> withInterval(Dataset<Row> weeks) {
    Column n = col("week_story_count").cast("double");
    Column mean = col("sum").divide(n);
    Column variance =
        greatest(col("squares").minus(mean.multiply(col("sum"))), lit(0.0)).divide(n.minus(1));
    Column half = QUANTILE.apply(col("week_story_count")).multiply(sqrt(variance.divide(n)));
    return weeks
        .withColumn("mean", mean)
        .withColumn("half", when(n.gt(1), half))
        .withColumn("share", share(col("mean")))
        .withColumn("share_low", share(greatest(col("mean").minus(col("half")), lit(0.0))))
        .withColumn(
            "share_high", share(least(col("mean").plus(col("half")), lit((double) Rounded.UNIT))))
        .withColumn("share_low", when(col("half").isNotNull(), col("share_low")))
        .withColumn("share_high", when(col("half").isNotNull(), col("share_high")));
  }

  private static Column share(Column millionths) {
    return round(millionths.divide(Rounded.UNIT), 6);
  }

  /** The 97.5th percentile of Student's t for a mean of so many; null where there is none. */
  static Double quantile(Long n) {
    return n < 2 ? null : new TDistribution(n - 1).inverseCumulativeProbability(0.975);
  }

  private TopicWeeks() {}
}
