package io.dateline.trends;

import static org.apache.spark.ml.functions.vector_to_array;
import static org.apache.spark.sql.functions.array_max;
import static org.apache.spark.sql.functions.array_position;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.transform;

import java.util.List;
import org.apache.spark.ml.clustering.LDAModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What each story is made of, by a fitted model. */
public final class TopicShares {

  /**
   * @param stories rows of {@link io.dateline.table.StoryWords}
   * @param vocabulary that of the model
   * @return rows of {@link io.dateline.table.StoryTopics}; a story without any of the words has
   *     none
   */
  public static Dataset<Row> apply(Dataset<Row> stories, List<String> vocabulary, LDAModel model) {
    return TopicWords.withFeatures(stories, vocabulary)
        .transform(model::transform)
        .withColumn("mixture", vector_to_array(col(model.getTopicDistributionCol()), "float64"))
        .withColumn(
            "shares",
            transform(col("mixture"), share -> round(share.multiply(Rounded.UNIT)).cast("bigint")))
        .filter(exists(col("shares"), share -> share.gt(0)))
        .withColumn("main", array_position(col("shares"), array_max(col("shares"))).minus(lit(1)))
        .select(
            col("week_start"),
            col("story_id"),
            col("title"),
            col("main"),
            posexplode(col("shares")).as(new String[] {"topic", "share"}))
        .withColumn("is_main", col("topic").equalTo(col("main")))
        .drop("main");
  }

  private TopicShares() {}
}
