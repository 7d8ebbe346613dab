package io.dateline.aggregate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;

import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Gathers what the {@link PairTest} of each week needs, and hands its verdicts to the pairs. */
final class PairStatistics {

  private static final StructType VERDICTS =
      new StructType()
          .add("of_week", DateType)
          .add("of_left", LongType)
          .add("of_right", LongType)
          .add("of_both", LongType)
          .add("expected_count", DoubleType)
          .add("npmi", DoubleType)
          .add("log_likelihood", DoubleType)
          .add("p_value", DoubleType)
          .add("q_value", DoubleType);

  /**
   * Adds {@code left_stories} and {@code right_stories}, of which the pair's are a part.
   *
   * @param pairs {@code week_start}, {@code left_id}, {@code right_id}
   * @param named as for {@link #withStatistics}
   */
  static Dataset<Row> withStories(Dataset<Row> pairs, Dataset<Row> named) {
    Dataset<Row> degrees = degrees(named);
    return pairs
        .transform(rows -> withDegree(rows, degrees, "left"))
        .transform(rows -> withDegree(rows, degrees, "right"));
  }

  /**
   * Adds {@code expected_count}, {@code npmi}, {@code log_likelihood}, {@code p_value}, {@code
   * q_value}.
   *
   * @param pairs {@code week_start}, {@code left_id}, {@code right_id}, {@code story_count}, {@code
   *     left_stories}, {@code right_stories}
   * @param named {@code week_start}, {@code story_id}, {@code entity_id} of all names that were
   *     paired, in any number
   */
  static Dataset<Row> withStatistics(Dataset<Row> pairs, Dataset<Row> named) {
    FlatMapFunction<Row, Row> test = PairStatistics::verdicts;
    Dataset<Row> verdicts =
        cases(pairs)
            .join(histogram(lengths(named), "lengths"), sameWeek("lengths"))
            .join(histogram(degrees(named), "degrees"), sameWeek("degrees"))
            .flatMap(test, Encoders.row(VERDICTS));
    return pairs
        .join(
            verdicts,
            col("week_start")
                .eqNullSafe(col("of_week"))
                .and(col("left_stories").equalTo(col("of_left")))
                .and(col("right_stories").equalTo(col("of_right")))
                .and(col("story_count").equalTo(col("of_both"))))
        .drop("of_week", "of_left", "of_right", "of_both");
  }

  private static Dataset<Row> degrees(Dataset<Row> named) {
    return named.groupBy("week_start", "entity_id").agg(countDistinct("story_id").as("stories"));
  }

  private static Dataset<Row> withDegree(Dataset<Row> pairs, Dataset<Row> degrees, String side) {
    Dataset<Row> named = degrees.toDF("degree_week", "degree_id", side + "_stories");
    return pairs
        .join(
            named,
            col("week_start")
                .eqNullSafe(col("degree_week"))
                .and(col(side + "_id").equalTo(col("degree_id"))))
        .drop("degree_week", "degree_id");
  }

  /** Distinct entities of each story. */
  private static Dataset<Row> lengths(Dataset<Row> named) {
    return named.groupBy("week_start", "story_id").agg(countDistinct("entity_id").as("stories"));
  }

  /** One row a week: how often each size occurs. */
  private static Dataset<Row> histogram(Dataset<Row> sizes, String name) {
    return sizes
        .groupBy("week_start", "stories")
        .agg(count(lit(1)).as("n"))
        .groupBy(col("week_start").as(name + "_week"))
        .agg(sort_array(collect_list(struct("stories", "n"))).as(name));
  }

  private static Column sameWeek(String histogram) {
    return col("week_start").eqNullSafe(col(histogram + "_week"));
  }

  /** One row a week: pairs alike in degrees and count, and how many of each there are. */
  private static Dataset<Row> cases(Dataset<Row> pairs) {
    return pairs
        .groupBy("week_start", "left_stories", "right_stories", "story_count")
        .agg(count(lit(1)).as("pairs"))
        .groupBy("week_start")
        .agg(
            sort_array(
                    collect_list(struct("left_stories", "right_stories", "story_count", "pairs")))
                .as("cases"));
  }

  private static Iterator<Row> verdicts(Row week) {
    List<Row> cases = week.getList(week.fieldIndex("cases"));
    return PairTest.of(
            sizes(week, "lengths"),
            sizes(week, "degrees"),
            cases.stream()
                .map(
                    c ->
                        new PairTest.Case(
                            Math.toIntExact(c.getLong(0)),
                            Math.toIntExact(c.getLong(1)),
                            c.getLong(2),
                            c.getLong(3)))
                .toList())
        .stream()
        .map(
            v ->
                RowFactory.create(
                    week.getAs("week_start"),
                    (long) v.alike().left(),
                    (long) v.alike().right(),
                    v.alike().both(),
                    v.expected(),
                    v.npmi(),
                    v.logLikelihood(),
                    v.pValue(),
                    v.qValue()))
        .iterator();
  }

  private static SortedMap<Integer, Long> sizes(Row week, String name) {
    SortedMap<Integer, Long> sizes = new TreeMap<>();
    for (Row size : week.<Row>getList(week.fieldIndex(name))) {
      sizes.put(Math.toIntExact(size.getLong(0)), size.getLong(1));
    }
    return sizes;
  }

  private PairStatistics() {}
}
