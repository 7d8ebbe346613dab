package io.dateline.trends;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.List;
import org.apache.spark.ml.feature.CountVectorizerModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Stories and words that topics are fitted to; both are bounded, however large the corpus is. */
public final class TopicWords {

  /**
   * @param stories rows of {@link io.dateline.table.StoryWords}
   * @return those to fit topics to
   */
  public static Dataset<Row> sample(Dataset<Row> stories, TopicsConfig config) {
    return stories
        .filter(size(col("words")).gt(0))
        .orderBy(xxhash64(col("story_id")), col("story_id"))
        .limit(config.mostStories());
  }

  /**
   * Words that stand neither in too few stories nor in too many.
   *
   * @param sample rows of {@link io.dateline.table.StoryWords}
   * @param stories how many they are
   * @return {@code word} and {@code story_count}, the most frequent first, of equals by the
   *     alphabet
   */
  public static Dataset<Row> vocabulary(Dataset<Row> sample, long stories, TopicsConfig config) {
    return sample
        .select(explode(array_distinct(col("words"))).as("word"))
        .groupBy("word")
        .agg(count(lit(1)).as("story_count"))
        .filter(
            col("story_count")
                .geq(config.fewestWith(stories))
                .and(col("story_count").leq(config.commonest() * stories)))
        .orderBy(col("story_count").desc(), col("word"))
        .limit(config.mostWords());
  }

  /**
   * Adds {@code features}, how often a story has each word of the vocabulary.
   *
   * @param stories rows of {@link io.dateline.table.StoryWords}
   */
  public static Dataset<Row> withFeatures(Dataset<Row> stories, List<String> vocabulary) {
    return new CountVectorizerModel(vocabulary.toArray(new String[0]))
        .setInputCol("words")
        .setOutputCol("features")
        .transform(stories);
  }

  private TopicWords() {}
}
