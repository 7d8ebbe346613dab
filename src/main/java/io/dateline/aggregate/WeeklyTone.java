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
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;

/**
 * The tone in which each entity is named in each week: {@code weekly_sentiment}. What a story says
 * of it is the mean over the story's mentions; stories count alike, however often they are copied.
 * Means are over probabilities, not over decisions (probabilistic classifying and counting, Bella
 * et al. 2010): on entities of the training data, in cross-validation, they were half as far off as
 * counts adjusted by the classifier's error matrix.
 */
public final class WeeklyTone {

  /** A sum of doubles depends on their order, one of decimals does not. */
  private static final DecimalType EXACT = DataTypes.createDecimalType(24, 14);

  private static final UserDefinedFunction QUANTILE =
      udf((UDF1<Long, Double>) WeeklyTone::quantile, DataTypes.DoubleType);

  /**
   * @param mentions rows of {@link io.dateline.table.Mentions}, whole weeks
   * @param registry the latest row of each entity of {@link io.dateline.table.StoredEntities}
   * @param meanError standard deviation of what means of tone are off by, however many stories they
   *     are over
   * @return rows of {@link io.dateline.table.WeeklySentiment}
   */
  public static Dataset<Row> apply(Dataset<Row> mentions, Dataset<Row> registry, double meanError) {
    return Metonymy.explodeActors(mentions)
        .filter(col("entity_id").isNotNull().and(col("tone").isNotNull()))
        .filter(not(WeeklyCounts.isDemonym()))
        .transform(WeeklyTone::withVoices)
        .transform(WeeklyTone::meanByStory)
        .transform(WeeklyTone::meanByEntity)
        .transform(means -> withInterval(means, meanError))
        .join(registry, "entity_id");
  }

  private static Dataset<Row> withVoices(Dataset<Row> mentions) {
    return mentions
        .withColumn("own", when(not(col("is_quoted")), col("tone")))
        .withColumn("quoted", when(col("is_quoted"), col("tone")));
  }

  private static Dataset<Row> meanByStory(Dataset<Row> mentions) {
    return mentions
        .groupBy("week_start", "entity_id", "story_id")
        .agg(
            count(lit(1)).as("n"),
            count(col("quoted")).as("quoted_n"),
            exactMean("own").as("own"),
            exactMean("quoted").as("quoted"),
            exactMean("tone").as("tone"),
            exactMean("negative").as("p_negative"),
            exactMean("neutral").as("p_neutral"),
            exactMean("positive").as("p_positive"));
  }

  private static Dataset<Row> meanByEntity(Dataset<Row> stories) {
    Column negative =
        col("p_negative").gt(col("p_neutral")).and(col("p_negative").gt(col("p_positive")));
    Column positive =
        col("p_positive").gt(col("p_neutral")).and(col("p_positive").geq(col("p_negative")));
    return stories
        .groupBy("week_start", "entity_id")
        .agg(
            sum("n").as("mention_count"),
            count(lit(1)).as("story_count"),
            sum(when(negative, 1L).otherwise(0L)).as("negative"),
            sum(when(positive, 1L).otherwise(0L)).as("positive"),
            exactMean("tone").as("mean"),
            sum(col("tone").multiply(col("tone")).cast(EXACT)).cast("double").as("squares"),
            sum(doubt().cast(EXACT)).cast("double").as("doubt"),
            exactMean("own").as("own_mean"),
            exactMean("quoted").as("quoted_mean"),
            sum("quoted_n").divide(sum("n")).as("quoted_share"))
        .withColumn("neutral", col("story_count").minus(col("negative")).minus(col("positive")));
  }

  /** Variance of a story's true tone given its probabilities. */
  private static Column doubt() {
    return col("p_negative").plus(col("p_positive")).minus(col("tone").multiply(col("tone")));
  }

  /**
   * The variance of a mean of true tones has three parts: stories scatter, each story's tone is
   * known by its probabilities only, and the classifier is off for an entity as a whole.
   */
  private static Dataset<Row> withInterval(Dataset<Row> byEntity, double meanError) {
    Column n = col("story_count").cast("double");
    Column scatter =
        greatest(col("squares").minus(n.multiply(col("mean")).multiply(col("mean"))), lit(0.0))
            .divide(n.minus(1));
    Column chance = scatter.plus(greatest(col("doubt"), lit(0.0)).divide(n)).divide(n);
    Column half =
        when(
            n.gt(1),
            sqrt(
                chance
                    .multiply(QUANTILE.apply(col("story_count")))
                    .multiply(QUANTILE.apply(col("story_count")))
                    .plus(meanError * meanError * WeeklyCounts.Z * WeeklyCounts.Z)));
    return byEntity
        .withColumn("half", half)
        .withColumn(
            "mean_low",
            when(col("half").isNotNull(), greatest(col("mean").minus(col("half")), lit(-1.0))))
        .withColumn(
            "mean_high",
            when(col("half").isNotNull(), least(col("mean").plus(col("half")), lit(1.0))));
  }

  private static Column exactMean(String column) {
    return avg(col(column).cast(EXACT)).cast("double");
  }

  /** The 97.5th percentile of Student's t for a mean of so many; null where there is none. */
  static Double quantile(Long n) {
    return n < 2 ? null : new TDistribution(n - 1).inverseCumulativeProbability(0.975);
  }

  private WeeklyTone() {}
}
