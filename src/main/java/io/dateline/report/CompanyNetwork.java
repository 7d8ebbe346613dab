package io.dateline.report;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Who is named with whom beyond chance, as a network: entities, and the pairs of them that pass a
 * false discovery rate. Both have the weeks in which they are named, in order, each with its number
 * of stories; undated articles belong to no week.
 */
public final class CompanyNetwork {

  private static final String[] PAIR = {"left_id", "right_id"};

  /**
   * Pairs by week: a pair is an edge where at least one week proves it, and has those weeks alone.
   *
   * @param weeklyPairs rows of {@link io.dateline.table.WeeklyPairs}
   * @param maxQ the highest {@code q_value} that proves a pair
   * @return left_id, right_id, story_count and sentence_count (sums over its weeks), q_value (the
   *     least of them), weeks; sorted by the pair
   */
  public static Dataset<Row> weeklyEdges(Dataset<Row> weeklyPairs, double maxQ) {
    return weeklyPairs
        .filter(col("week_start").isNotNull().and(col("q_value").leq(maxQ)))
        .groupBy("left_id", "right_id")
        .agg(
            sum("story_count").as("story_count"),
            sum("sentence_count").as("sentence_count"),
            min("q_value").as("q_value"),
            weeks().as("weeks"))
        .orderBy("left_id", "right_id");
  }

  /**
   * Pairs of the whole period, undated articles included; their weeks are all in which they are
   * named together.
   *
   * @param pairs rows of {@link io.dateline.table.Pairs}
   * @param weeklyPairs rows of {@link io.dateline.table.WeeklyPairs}
   * @param maxQ the highest {@code q_value} that proves a pair
   * @return as {@link #weeklyEdges}, with the counts and the q_value of the period
   */
  public static Dataset<Row> periodEdges(
      Dataset<Row> pairs, Dataset<Row> weeklyPairs, double maxQ) {
    Dataset<Row> weeks = weeklyPairs.groupBy("left_id", "right_id").agg(weeks().as("weeks"));
    return pairs
        .filter(col("q_value").leq(maxQ))
        .select("left_id", "right_id", "story_count", "sentence_count", "q_value")
        .join(weeks, PAIR, "left")
        .orderBy("left_id", "right_id");
  }

  /**
   * The entities that edges join.
   *
   * @param edges as {@link #weeklyEdges} or {@link #periodEdges} give them
   * @param weeklyMentions rows of {@link io.dateline.table.WeeklyMentions}
   * @param entities rows of {@link io.dateline.table.Entities}
   * @return entity_id, name, kind, country_code, latitude, longitude, story_count (sum over all
   *     weeks and undated articles), mention_count, weeks; sorted by entity_id
   */
  public static Dataset<Row> nodes(
      Dataset<Row> edges, Dataset<Row> weeklyMentions, Dataset<Row> entities) {
    String[] id = {"entity_id"};
    Dataset<Row> linked =
        edges
            .select(col("left_id").as("entity_id"))
            .union(edges.select(col("right_id").as("entity_id")))
            .distinct();
    Dataset<Row> counts =
        weeklyMentions
            .filter(col("story_count").gt(0))
            .groupBy("entity_id")
            .agg(sum("story_count").as("story_count"), weeks().as("weeks"));
    return entities
        .join(linked, id, "left_semi")
        .join(counts, id, "left")
        .select(
            col("entity_id"),
            col("name"),
            col("kind"),
            col("country_code"),
            col("latitude"),
            col("longitude"),
            coalesce(col("story_count"), lit(0L)).as("story_count"),
            col("mention_count"),
            col("weeks"))
        .orderBy("entity_id");
  }

  /** Nulls are left out by collect_list. */
  private static Column weeks() {
    Column dated =
        when(
            col("week_start").isNotNull(),
            struct(col("week_start"), col("story_count").as("stories")));
    return sort_array(collect_list(dated));
  }

  private CompanyNetwork() {}
}
