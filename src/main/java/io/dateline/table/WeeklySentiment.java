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
          .column("negative", LongType, "Mentions whose likeliest tone is negative.")
          .column("neutral", LongType, "Mentions whose likeliest tone is neutral.")
          .column("positive", LongType, "Mentions whose likeliest tone is positive.")
          .column("mean", DoubleType, "Mean tone, -1 to 1.")
          .column(
              "mean_low",
              DoubleType,
              "Lower end of its 95% interval, stories taken as clusters; null with fewer than two"
                  + " stories.")
          .column("mean_high", DoubleType, "Upper end of that interval.")
          .column(
              "quoted_share",
              DoubleType,
              "Share of these mentions that stand between quotation marks.")
          .build();

  public static final StructType SCHEMA = TABLE.schema();

  private WeeklySentiment() {}
}
