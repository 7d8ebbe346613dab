package io.dateline.aggregate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How often each entity is named in each week: {@code weekly_mentions}. */
public final class WeeklyCounts {

  /** The 97.5th percentile of the normal distribution. */
  static final double Z = 1.959963984540054;

  /**
   * @param mentions rows of {@link io.dateline.table.Mentions}, whole weeks
   * @param articles rows of {@link io.dateline.table.Articles} of the same weeks
   * @param registry the latest row of each entity of {@link io.dateline.table.StoredEntities}
   * @return rows of {@link io.dateline.table.WeeklyMentions}
   */
  public static Dataset<Row> apply(
      Dataset<Row> mentions, Dataset<Row> articles, Dataset<Row> registry) {
    return perEntity(mentions)
        .transform(counts -> withWeekStories(counts, articles))
        .transform(WeeklyCounts::withShare)
        .join(registry.withColumnRenamed("country_code", "country"), "entity_id");
  }

  /**
   * Mentions, articles, stories and sources of each week and entity, and apart from them its
   * demonyms.
   */
  static Dataset<Row> perEntity(Dataset<Row> mentions) {
    return mentions
        .filter(col("entity_id").isNotNull())
        .groupBy("week_start", "entity_id")
        .agg(
            count(named("article_id")).as("mention_count"),
            countDistinct(named("article_id")).as("article_count"),
            countDistinct(named("story_id")).as("story_count"),
            countDistinct(named("source")).as("source_count"),
            count(when(isDemonym(), 1)).as("demonym_count"));
  }

  /** True of "Russian": it has an entity, but does not name the place. */
  static Column isDemonym() {
    return col("resolution_reason").eqNullSafe("demonym");
  }

  private static Column named(String column) {
    return when(not(isDemonym()), col(column));
  }

  /** Adds {@code week_story_count}: the stories of the week in which names were looked for. */
  static Dataset<Row> withWeekStories(Dataset<Row> counts, Dataset<Row> articles) {
    Dataset<Row> weeks =
        articles
            .filter(col("annotation_status").isin("ok", "partly"))
            .groupBy(col("week_start").as("week"))
            .agg(countDistinct("story_id").as("week_story_count"));
    return counts.join(weeks, col("week_start").eqNullSafe(col("week"))).drop("week");
  }

  /** Share of the week's stories with its interval by Wilson (1927). */
  private static Dataset<Row> withShare(Dataset<Row> counts) {
    Column n = col("week_story_count").cast("double");
    Column p = col("story_count").divide(n);
    Column z2 = lit(Z * Z);
    Column scale = lit(1).plus(z2.divide(n));
    Column centre = p.plus(z2.divide(n.multiply(2))).divide(scale);
    Column half =
        sqrt(p.multiply(lit(1).minus(p)).divide(n).plus(z2.divide(n.multiply(n).multiply(4))))
            .multiply(Z)
            .divide(scale);
    return counts
        .withColumn("story_share", p)
        .withColumn("story_share_low", greatest(centre.minus(half), lit(0.0)))
        .withColumn("story_share_high", least(centre.plus(half), lit(1.0)));
  }

  private WeeklyCounts() {}
}
