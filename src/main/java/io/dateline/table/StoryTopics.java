package io.dateline.table;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** What each story is made of. */
public final class StoryTopics {

  public static final Table TABLE =
      Table.named("story_topics")
          .oneRowPer("story that has a word which the topics know, and topic")
          .key("story_id", "topic")
          .columnsOf(StoryWords.TABLE, "week_start", "story_id", "title")
          .column("topic", DataTypes.IntegerType, "The topic's place in the fitted model.")
          .column("share", DataTypes.LongType, "Its share of the story, in millionths.")
          .column("is_main", DataTypes.BooleanType, "True for the topic with the largest share.")
          .build();

  public static final StructType SCHEMA = TABLE.schema();

  private StoryTopics() {}
}
