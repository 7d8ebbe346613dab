package io.dateline.aggregate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.udf;

import io.dateline.table.Examples;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;

/**
 * For each entity and week the sentences that tell best what its numbers are made of: one a story,
 * none twice, those that stand alone first. Whoever has a row in weekly_mentions has a sentence.
 */
public final class ExampleSentences {

  private static final int MOST = 5;

  private static final UserDefinedFunction SCORE =
      udf((UDF3<String, String, Boolean, Double>) ExampleSentences::score, DataTypes.DoubleType);

  /**
   * @param mentions rows of {@link io.dateline.table.Mentions}
   * @param articles rows of {@link io.dateline.table.Articles} of the same weeks
   * @param registry the facts of each entity, see {@link io.dateline.table.StoredEntities}
   * @return rows of {@link Examples}
   */
  public static Dataset<Row> apply(
      Dataset<Row> mentions, Dataset<Row> articles, Dataset<Row> registry) {
    return best(Metonymy.explodeActors(mentions).filter(col("entity_id").isNotNull()))
        .join(articles.select("article_id", "title", "url", "published_at"), "article_id")
        .join(registry.select("entity_id", "name"), "entity_id")
        .transform(Examples.TABLE::select);
  }

  /**
   * The same of sentences that name another entity too.
   *
   * @param mentions rows of {@link io.dateline.table.Mentions}
   * @param articles rows of {@link io.dateline.table.Articles} of the same weeks
   * @return those rows of one entity, with title, url, date, score and rank in their week
   */
  public static Dataset<Row> naming(
      Dataset<Row> mentions, Dataset<Row> articles, String entity, String other) {
    Dataset<Row> all = Metonymy.explodeActors(mentions);
    Dataset<Row> ofOther = all.filter(col("entity_id").equalTo(other));
    String[] sentence = {"article_id", "sentence_index"};
    return best(all.filter(col("entity_id").equalTo(entity))
            .join(ofOther.select(col(sentence[0]), col(sentence[1])), sentence, "left_semi"))
        .join(articles.select("article_id", "title", "url", "published_at"), "article_id");
  }

  private static Dataset<Row> best(Dataset<Row> mentions) {
    Column[] bestFirst = {col("score").desc(), col("article_id"), col("begin_offset")};
    return mentions
        .withColumn("score", SCORE.apply(col("sentence_text"), col("surface"), col("is_quoted")))
        .transform(rows -> first(rows, 1, bestFirst, "week_start", "entity_id", "story_id"))
        .transform(rows -> first(rows, 1, bestFirst, "week_start", "entity_id", "sentence_text"))
        .transform(rows -> first(rows, MOST, bestFirst, "week_start", "entity_id"));
  }

  private static Dataset<Row> first(
      Dataset<Row> rows, int most, Column[] bestFirst, String... group) {
    Column[] by = new Column[group.length];
    for (int i = 0; i < group.length; i++) {
      by[i] = col(group[i]);
    }
    return rows.withColumn("rank", row_number().over(Window.partitionBy(by).orderBy(bestFirst)))
        .filter(col("rank").leq(most));
  }

  private static double score(String sentence, String surface, Boolean isQuoted) {
    return ExampleScore.of(sentence, surface, Boolean.TRUE.equals(isQuoted));
  }

  private ExampleSentences() {}
}
