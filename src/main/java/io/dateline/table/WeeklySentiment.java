package io.dateline.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;

import org.apache.spark.sql.types.StructType;

/** The tone in which each place and actor is named. */
public final class WeeklySentiment {

  public static final Table TABLE =
      Table.named("weekly_sentiment")
          .oneRowPer("week and entity")
          .key("week_start", "entity_id")
          .columnsOf(DatedArticles.TABLE, "week_start")
          .columnsOf(StoredEntities.TABLE, "entity_id", "name", "kind")
          .column("mention_count", LongType, "Mentions in the week whose tone is known.")
          .column("story_count", LongType, "Distinct stories among them.")
          .column("negative", LongType, "Stories whose likeliest tone toward it is negative.")
          .column("neutral", LongType, "Stories whose likeliest tone is neutral.")
          .column("positive", LongType, "Stories whose likeliest tone is positive.")
          .column(
              "mean",
              DoubleType,
              "Mean tone over stories, -1 to 1: the probability of positive minus that of negative"
                  + " (probabilistic classifying and counting, Bella et al. 2010).")
          .column(
              "mean_low",
              DoubleType,
              "Lower end of its 95% interval: scatter between stories (Student's t), doubt about"
                  + " each story's tone, and the classifier's error for an entity as a whole; null"
                  + " with fewer than two stories.")
          .column("mean_high", DoubleType, "Upper end of that interval.")
          .column(
              "own_mean",
              DoubleType,
              "The mean over mentions outside quotation marks alone, the outlets' own"
                  + " voice; null where there are none.")
          .column(
              "quoted_mean",
              DoubleType,
              "The same over mentions between quotation marks; null where there are none.")
          .column(
              "quoted_share",
              DoubleType,
              "Share of these mentions that stand between quotation marks.")
          .build();

  public static final StructType SCHEMA = TABLE.schema();

  private WeeklySentiment() {}
}
