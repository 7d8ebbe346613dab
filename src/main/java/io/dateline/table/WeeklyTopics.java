package io.dateline.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;

import org.apache.spark.sql.types.StructType;

/** How much of each week's news each topic is. */
public final class WeeklyTopics {

  public static final Table TABLE =
      Table.named("weekly_topics")
          .oneRowPer("week and topic")
          .key("week_start", "topic_id")
          .columnsOf(DatedArticles.TABLE, "week_start")
          .columnsOf(Topics.TABLE, "topic_id", "label")
          .column(
              "share",
              DoubleType,
              "Mean of its share over the week's stories, one vote each; those of a week's topics"
                  + " add up to 1.")
          .column(
              "share_low",
              DoubleType,
              "Lower end of its 95% interval (scatter between stories, Student's t); null with"
                  + " fewer than two stories.")
          .column("share_high", DoubleType, "Upper end of that interval.")
          .column("story_count", LongType, "Stories of the week whose main topic it is.")
          .column(
              "week_story_count",
              LongType,
              "Stories of the week that have a word which the topics know.")
          .build();

  public static final StructType SCHEMA = TABLE.schema();

  private WeeklyTopics() {}
}
