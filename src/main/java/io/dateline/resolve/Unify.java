package io.dateline.resolve;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import io.dateline.table.MintedNames;
import io.dateline.table.Redirections;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Names that articles minted, united across the corpus: ids of one person or organisation lead to
 * one. The result is a function of the names, not of the order in which they came: the id that
 * stays is the first in order.
 *
 * <p>Names of a block are compared, so that no join is quadratic; pairs that pass {@link SameName}
 * are joined under the guard of {@link NameClusters}. That last step holds the names that have
 * another spelling, and is one task.
 */
public final class Unify {

  /**
   * @param names rows of {@link MintedNames}
   * @return rows of {@link Redirections}: the ids that give way
   */
  public static Dataset<Row> apply(Dataset<Row> names, UnifyConfig config) {
    Dataset<Row> spellings = names.transform(Unify::withKeys).transform(Unify::withBearers);
    return spellings
        .transform(Unify::explodeBlocks)
        .transform(blocks -> filterShared(blocks, config))
        .transform(blocks -> explodePairs(blocks, config))
        .transform(pairs -> withRedirects(pairs, config));
  }

  /** One row for each id and key of a name; the spellings of a person's name have few keys. */
  private static Dataset<Row> withKeys(Dataset<Row> names) {
    MapPartitionsFunction<Row, Row> read = UnifyRows::keyed;
    return names
        .select("entity_id", "kind", "name", "article_count")
        .mapPartitions(read, Encoders.row(UnifyRows.KEYED))
        .groupBy("entity_id", "kind", "key", "tokens", "blocks", "finer")
        .agg(max("article_count").as("article_count"));
  }

  /**
   * Adds {@code bearers}, how many names bear each token, and {@code names}, how many there are.
   */
  private static Dataset<Row> withBearers(Dataset<Row> spellings) {
    Dataset<Row> tokens =
        spellings
            .filter(col("kind").equalTo(Resolution.PERSON))
            .select(col("entity_id"), col("key"), explode(col("tokens")).as("token"));
    Dataset<Row> bearers = tokens.groupBy("token").agg(countDistinct("entity_id").as("bearers"));
    Dataset<Row> all = tokens.agg(countDistinct("entity_id").as("names"));
    Dataset<Row> counted =
        tokens
            .join(bearers, "token")
            .groupBy("entity_id", "key")
            .agg(sort_array(collect_list(struct("token", "bearers"))).as("bearers"));
    return spellings
        .join(counted, new String[] {"entity_id", "key"}, "left")
        .crossJoin(broadcast(all));
  }

  private static Dataset<Row> explodeBlocks(Dataset<Row> spellings) {
    return spellings.withColumn("block", explode(col("blocks"))).drop("blocks");
  }

  /** Blocks of one name are dropped, blocks of too many are split. */
  private static Dataset<Row> filterShared(Dataset<Row> blocks, UnifyConfig config) {
    Dataset<Row> sizes = blocks.groupBy("block").agg(count(lit(1)).as("size"));
    Column finer = concat_ws("|", col("block"), col("finer"));
    return blocks
        .join(sizes.filter(col("size").gt(1)), "block")
        .withColumn("block", when(col("size").gt(config.maxBlock()), finer).otherwise(col("block")))
        .drop("size", "finer");
  }

  private static Dataset<Row> explodePairs(Dataset<Row> blocks, UnifyConfig config) {
    int most = config.maxBlock();
    double sure = config.sureLikeness();
    MapPartitionsFunction<Row, Row> compare = rows -> new BlockPairs(rows, most, sure);
    return blocks
        .select(UnifyRows.columns())
        .repartition(col("block"))
        .sortWithinPartitions(
            col("block"), col("article_count").desc(), col("entity_id"), col("key"))
        .mapPartitions(compare, Encoders.row(UnifyRows.PAIRS))
        .groupBy("left_id", "right_id", "left_key", "right_key", "is_person")
        .agg(max("likeness").as("likeness"));
  }

  private static Dataset<Row> withRedirects(Dataset<Row> pairs, UnifyConfig config) {
    MapPartitionsFunction<Row, Row> join = rows -> UnifyRows.redirects(rows, config);
    Dataset<Row> merges =
        pairs.sparkSession().createDataFrame(UnifyRows.merges(config), UnifyRows.PAIRS);
    return pairs
        .union(merges)
        .repartition(1)
        .sortWithinPartitions(
            col("likeness").desc(),
            col("left_id"),
            col("right_id"),
            col("left_key"),
            col("right_key"))
        .mapPartitions(join, Encoders.row(Redirections.SCHEMA))
        .to(Redirections.SCHEMA);
  }

  private Unify() {}
}
