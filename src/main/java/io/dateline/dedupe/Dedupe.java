package io.dateline.dedupe;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

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
 * connected components. The story's id is the {@code article_id} of the copy that was the earliest
 * when the story was first met.
 */
public final class Dedupe {

  /** Parts of a block have so many times the largest block's members. */
  private static final int BLOCKS_IN_PART = 200;

  /**
   * Stories of articles that nothing is known of.
   *
   * @param articles at least {@code article_id}, {@code text}, {@code published_at}
   * @return one row an article: {@code article_id}, {@code story_id}, {@code is_story_first}
   */
  public static Dataset<Row> apply(Dataset<Row> articles, DedupeConfig config) {
    Dataset<Row> none =
        articles.limit(0).select(col("article_id"), col("article_id").as("story_id"));
    return apply(articles, none, config);
  }

  /**
   * Stories, some of which have their id already. A story keeps it whatever copies come later, be
   * they dated before all others; where a late copy joins two stories, both get the id of the one
   * that began first.
   *
   * @param articles at least {@code article_id}, {@code text}, {@code published_at}
   * @param known {@code article_id}, {@code story_id} as given before
   * @return one row an article: {@code article_id}, {@code story_id}, {@code is_story_first}
   */
  public static Dataset<Row> apply(Dataset<Row> articles, Dataset<Row> known, DedupeConfig config) {
    Dataset<Row> signed = articles.transform(rows -> withSignature(rows, config));
    Dataset<Row> edges =
        signed
            .transform(Dedupe::explodeBands)
            .transform(bands -> explodeCandidates(bands, config))
            .transform(candidates -> filterCopies(candidates, signed, config));
    return withStory(articles, Components.of(edges), known);
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

  /** Articles without a copy are a story of their own. */
  private static Dataset<Row> withStory(
      Dataset<Row> articles, Dataset<Row> components, Dataset<Row> known) {
    Column component = coalesce(col("component"), col("article_id"));
    Column isName = col("story_id").equalTo(col("article_id"));
    Column byDate = struct(col("published_at").isNull(), col("published_at"), col("article_id"));
    Column earliest =
        row_number()
            .over(
                Window.partitionBy("component")
                    .orderBy(col("published_at").asc_nulls_last(), col("article_id")));
    Dataset<Row> ranked =
        articles
            .select("article_id", "published_at")
            .join(components, "article_id", "left")
            .join(known.select("article_id", "story_id"), new String[] {"article_id"}, "left")
            .withColumn("component", component)
            .withColumn("rank", earliest);
    Dataset<Row> named =
        ranked
            .groupBy("component")
            .agg(
                coalesce(
                        min_by(col("story_id"), when(isName, byDate)),
                        min_by(col("article_id"), byDate))
                    .as("story_id"));
    return ranked
        .drop("story_id")
        .join(named, "component")
        .select(
            col("article_id"), col("story_id"), col("rank").equalTo(lit(1)).as("is_story_first"));
  }

  private Dedupe() {}
}
