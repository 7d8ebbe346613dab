package io.dateline.trends;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** The topics over all weeks: {@code topics}. */
public final class TopicSummaries {

  private static final int EXAMPLES = 5;

  /**
   * @param stories rows of {@link io.dateline.table.StoryTopics}, all weeks
   * @param named rows as {@link TopicNames#SCHEMA} has them
   * @return rows of {@link io.dateline.table.Topics}
   */
  public static Dataset<Row> apply(Dataset<Row> stories, Dataset<Row> named) {
    Column mainWeek = when(col("is_main"), col("week_start"));
    return stories
        .groupBy("topic")
        .agg(
            round(sum("share").divide(count(lit(1)).multiply(Rounded.UNIT)), 6).as("share"),
            count(when(col("is_main"), 1)).as("story_count"),
            min(mainWeek).as("first_week"),
            max(mainWeek).as("last_week"))
        .join(examples(stories), "topic")
        .join(named, "topic");
  }

  /** The stories with the largest shares, of equals by id. */
  private static Dataset<Row> examples(Dataset<Row> stories) {
    Column rank =
        row_number()
            .over(Window.partitionBy("topic").orderBy(col("share").desc(), col("story_id")));
    return stories
        .withColumn("rank", rank)
        .filter(col("rank").leq(EXAMPLES))
        .groupBy("topic")
        .agg(sort_array(collect_list(struct("rank", "story_id", "title", "share"))).as("top"))
        .select(
            col("topic"),
            transform(
                    col("top"),
                    story ->
                        struct(
                            story.getField("story_id").as("story_id"),
                            story.getField("title").as("title"),
                            story.getField("share").divide(Rounded.UNIT).as("share")))
                .as("stories"));
  }

  private TopicSummaries() {}
}
