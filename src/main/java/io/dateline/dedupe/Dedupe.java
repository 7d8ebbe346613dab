package io.dateline.dedupe;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;

import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Articles to stories.
 *
 * <p>Word shingles, MinHash bands, a join on equal bands, true similarity of the candidates,
 * connected components. The story's id is the {@code article_id} of its earliest copy: it stays
 * whatever copies come later, but for one that is dated before all others, and does not depend on
 * the order in which they came.
 */
public final class Dedupe {

  /** Parts of a block have so many times the largest block's members. */
  private static final int BLOCKS_IN_PART = 200;

  /**
   * @param articles at least {@code article_id}, {@code text}, {@code published_at}
   * @return one row an article: {@code article_id}, {@code story_id}, {@code is_story_first}
   */
  public static Dataset<Row> apply(Dataset<Row> articles, DedupeConfig config) {
    Dataset<Row> signed = articles.transform(rows -> withSignature(rows, config));
    Dataset<Row> edges =
        signed
            .transform(Dedupe::explodeBands)
            .transform(bands -> explodeCandidates(bands, config))
            .transform(candidates -> filterCopies(candidates, signed, config));
    return withStory(articles, Components.of(edges));
  }

  private static Dataset<Row> withSignature(Dataset<Row> articles, DedupeConfig config) {
    FlatMapFunction<Row, Row> sign = article -> SignedText.sign(article, config);
    return articles.select("article_id", "text").flatMap(sign, Encoders.row(SignedText.SCHEMA));
  }

  /** Beside each band the next one: members of a large block that share both stand together. */
  private static Dataset<Row> explodeBands(Dataset<Row> signed) {
    Column next = element_at(col("bands"), pmod(col("at").plus(1), lit(MinHash.BANDS)).plus(1));
    return signed
        .select(
            col("article_id"),
            col("bands"),
            posexplode(col("bands")).as(new String[] {"at", "band"}))
        .select(col("article_id"), col("band"), next.as("next"));
  }

  /**
   * Pairs of a block. In a large one, sorted so that likely copies stand together, each member
   * meets the first ones and those that follow it (Hernández and Stolfo 1995): pairs grow with the
   * members, not with their square. A block beyond all measure is split.
   */
  private static Dataset<Row> explodeCandidates(Dataset<Row> bands, DedupeConfig config) {
    Column place = row_number().over(Window.partitionBy("band").orderBy("next", "article_id"));
    FlatMapFunction<Row, Row> pairs = block -> Blocks.pairs(block.getList(0), config.maxBlock());
    return bands
        .withColumn("place", place.minus(1))
        .withColumn("part", floor(col("place").divide(config.maxBlock() * BLOCKS_IN_PART)))
        .groupBy("band", "part")
        .agg(sort_array(collect_list(struct("place", "article_id"))).as("members"))
        .filter(size(col("members")).gt(1))
        .select(col("members").getField("article_id").as("members"))
        .flatMap(pairs, Encoders.row(Blocks.PAIRS))
        .distinct();
  }

  private static Dataset<Row> filterCopies(
      Dataset<Row> candidates, Dataset<Row> signed, DedupeConfig config) {
    Dataset<Row> left =
        signed.select(
            col("article_id").as("left_id"),
            col("shingles").as("left_shingles"),
            col("numbers").as("left_numbers"),
            col("words").as("left_words"));
    Dataset<Row> right =
        signed.select(
            col("article_id").as("right_id"),
            col("shingles").as("right_shingles"),
            col("numbers").as("right_numbers"),
            col("words").as("right_words"));
    return candidates
        .join(left, "left_id")
        .join(right, "right_id")
        .filter((FilterFunction<Row>) pair -> SignedText.areCopies(pair, config))
        .select("left_id", "right_id");
  }

  /** Articles without a copy are a story of their own; undated ones come last. */
  private static Dataset<Row> withStory(Dataset<Row> articles, Dataset<Row> components) {
    WindowSpec byDate =
        Window.partitionBy("component")
            .orderBy(col("published_at").asc_nulls_last(), col("article_id"));
    return articles
        .select("article_id", "published_at")
        .join(components, "article_id", "left")
        .withColumn("component", coalesce(col("component"), col("article_id")))
        .withColumn("story_id", first("article_id").over(byDate))
        .select(
            col("article_id"),
            col("story_id"),
            col("story_id").equalTo(col("article_id")).as("is_story_first"));
  }

  private Dedupe() {}
}
