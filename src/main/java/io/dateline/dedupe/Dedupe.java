package io.dateline.dedupe;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.conv;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.types.DataTypes.LongType;

import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Articles to stories.
 *
 * <p>Word shingles, MinHash bands, blocks of equal bands, true similarity of the candidates,
 * connected components. The story's id is the {@code article_id} of its earliest copy: it stays
 * whatever copies come later, but for one that is dated before all others, and does not depend on
 * the order in which they came.
 */
public final class Dedupe {

  /**
   * @param articles at least {@code article_id}, 16 hexadecimal digits or more of a hash, {@code
   *     text}, {@code published_at}; they are read several times, so they should stand in a file
   * @return one row an article: {@code article_id}, {@code story_id}, {@code is_story_first}
   */
  public static Dataset<Row> apply(Dataset<Row> articles, DedupeConfig config) {
    Dataset<Row> numbered = articles.withColumn("article", number(col("article_id")));
    Dataset<Row> edges =
        numbered
            .transform(Dedupe::explodeBands)
            .transform(bands -> explodeCandidates(bands, config))
            .transform(pairs -> filterCopies(pairs, withSignature(numbered, config), config));
    return withStory(numbered, Components.of(edges, Components.MOST_IN_ONE_TASK));
  }

  /**
   * The first 64 bits of the id, itself a hash: blocks and pairs are sorted and moved as numbers.
   */
  private static Column number(Column articleId) {
    return conv(substring(articleId, 1, 16), 16, -10).cast(LongType);
  }

  private static Dataset<Row> explodeBands(Dataset<Row> articles) {
    FlatMapFunction<Row, Row> bands = SignedText::bands;
    return articles.select("article", "text").flatMap(bands, Encoders.row(SignedText.BANDS));
  }

  /** Pairs of articles that stand in one block, those with an equal band. */
  private static Dataset<Row> explodeCandidates(Dataset<Row> bands, DedupeConfig config) {
    MapPartitionsFunction<Row, Row> pairs = sorted -> new Blocks(config.maxBlock()).pairs(sorted);
    return bands
        .repartition(col("band"))
        .sortWithinPartitions("band", "next", "article")
        .mapPartitions(pairs, Encoders.row(Blocks.PAIRS))
        .distinct();
  }

  private static Dataset<Row> withSignature(Dataset<Row> articles, DedupeConfig config) {
    FlatMapFunction<Row, Row> sign = article -> SignedText.sign(article, config);
    return articles.select("article", "text").flatMap(sign, Encoders.row(SignedText.SCHEMA));
  }

  private static Dataset<Row> filterCopies(
      Dataset<Row> candidates, Dataset<Row> signed, DedupeConfig config) {
    return candidates
        .join(side(signed, "left"), "left")
        .join(side(signed, "right"), "right")
        .filter((FilterFunction<Row>) pair -> SignedText.areCopies(pair, config))
        .select("left", "right");
  }

  private static Dataset<Row> side(Dataset<Row> signed, String side) {
    return signed.select(
        col("article").as(side),
        col("shingles").as(side + "_shingles"),
        col("numbers").as(side + "_numbers"),
        col("words").as(side + "_words"));
  }

  /** Articles without a copy are a story of their own; undated ones come last. */
  private static Dataset<Row> withStory(Dataset<Row> articles, Dataset<Row> components) {
    WindowSpec byDate =
        Window.partitionBy("component")
            .orderBy(col("published_at").asc_nulls_last(), col("article_id"));
    return articles
        .select("article", "article_id", "published_at")
        .join(components, "article", "left")
        .withColumn("component", coalesce(col("component"), col("article")))
        .withColumn("story_id", first("article_id").over(byDate))
        .select(
            col("article_id"),
            col("story_id"),
            col("story_id").equalTo(col("article_id")).as("is_story_first"));
  }

  private Dedupe() {}
}
