package io.dateline.dedupe;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sort_array;

import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Articles to stories.
 *
 * <p>Word shingles, MinHash bands, a join on equal bands, true similarity of the candidates,
 * connected components. The story's id is the {@code article_id} of its earliest copy, so that it
 * depends on which articles there are, not on the order in which they came.
 */
public final class Dedupe {

  /**
   * @param articles at least {@code article_id}, {@code text}, {@code published_at}
   * @return one row an article: {@code article_id}, {@code story_id}, {@code is_story_first}
   */
  public static Dataset<Row> apply(Dataset<Row> articles, DedupeConfig config) {
    Dataset<Row> signed = articles.transform(Dedupe::withSignature);
    Dataset<Row> edges =
        signed
            .transform(Dedupe::explodeBands)
            .transform(bands -> explodeCandidates(bands, config))
            .transform(candidates -> filterCopies(candidates, signed, config));
    return withStory(articles, Components.of(edges));
  }

  private static Dataset<Row> withSignature(Dataset<Row> articles) {
    FlatMapFunction<Row, Row> sign = SignedText::sign;
    return articles.select("article_id", "text").flatMap(sign, Encoders.row(SignedText.SCHEMA));
  }

  private static Dataset<Row> explodeBands(Dataset<Row> signed) {
    return signed.select(col("article_id"), explode(col("bands")).as("band"));
  }

  /** Pairs of a block; where a block is too large, each member with its first members only. */
  private static Dataset<Row> explodeCandidates(Dataset<Row> bands, DedupeConfig config) {
    Column members = sort_array(collect_list("article_id"));
    return bands
        .groupBy("band")
        .agg(members.as("members"))
        .filter(size(col("members")).gt(1))
        .select(explode(slice(col("members"), 1, config.maxBlock())).as("left_id"), col("members"))
        .select(col("left_id"), explode(col("members")).as("right_id"))
        .filter(col("left_id").lt(col("right_id")))
        .distinct();
  }

  private static Dataset<Row> filterCopies(
      Dataset<Row> candidates, Dataset<Row> signed, DedupeConfig config) {
    Dataset<Row> left =
        signed.select(col("article_id").as("left_id"), col("shingles").as("left_shingles"));
    Dataset<Row> right =
        signed.select(col("article_id").as("right_id"), col("shingles").as("right_shingles"));
    return candidates
        .join(left, "left_id")
        .join(right, "right_id")
        .filter((FilterFunction<Row>) pair -> SignedText.areCopies(pair, config))
        .select("left_id", "right_id");
  }

  /** Articles without a copy are a story of their own. */
  private static Dataset<Row> withStory(Dataset<Row> articles, Dataset<Row> components) {
    Column component = coalesce(col("component"), col("article_id"));
    Column earliest =
        row_number()
            .over(
                Window.partitionBy("component")
                    .orderBy(col("published_at").asc_nulls_last(), col("article_id")));
    Dataset<Row> ranked =
        articles
            .select("article_id", "published_at")
            .join(components, "article_id", "left")
            .withColumn("component", component)
            .withColumn("rank", earliest);
    Dataset<Row> firsts =
        ranked
            .filter(col("rank").equalTo(lit(1)))
            .select(col("component"), col("article_id").as("story_id"));
    return ranked
        .join(firsts, "component")
        .select(
            col("article_id"), col("story_id"), col("rank").equalTo(lit(1)).as("is_story_first"));
  }

  private Dedupe() {}
}
