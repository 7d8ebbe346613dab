package io.dateline.cli;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import io.dateline.report.Corpus;
import io.dateline.table.Pairs;
import io.dateline.table.Table;
import io.dateline.table.WeeklyPairs;
import io.dateline.warehouse.Restatement;
import io.dateline.warehouse.Warehouse;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;

/** Who is named with whom, as far as the page tells it. */
final class ReportPairs {

  private static final double PROVEN = 0.05;

  private final SparkSession spark;
  private final Warehouse warehouse;
  private final Dataset<Row> chosen;

  /**
   * @param chosen {@code entity_id} of those on the page
   */
  ReportPairs(SparkSession spark, Warehouse warehouse, Dataset<Row> chosen) {
    this.spark = spark;
    this.warehouse = warehouse;
    this.chosen = chosen;
  }

  /**
   * Ties of each entity, over all weeks: the surest, and half as many each of those to actors and
   * to places in most stories; proven ones first.
   */
  List<Corpus.Pair> whole(int ofEach) {
    Dataset<Row> among = among(Pairs.TABLE);
    Column isMore = col("story_count").gt(col("expected_count"));
    Column toPlace = col("other_id").startsWith("place:");
    Column surest =
        row_number().over(Window.partitionBy(col("entity_id"), isMore).orderBy(surest()));
    Column fullest =
        row_number()
            .over(
                Window.partitionBy(col("entity_id"), toPlace)
                    .orderBy(col("story_count").desc(), col("left_id"), col("right_id")));
    return among
        .withColumn("entity_id", col("left_id"))
        .withColumn("other_id", col("right_id"))
        .union(
            among.withColumn("entity_id", col("right_id")).withColumn("other_id", col("left_id")))
        .withColumn("surest", surest)
        .withColumn("fullest", fullest)
        .filter(isMore.and(col("surest").leq(ofEach)).or(col("fullest").leq((ofEach + 1) / 2)))
        .drop("entity_id", "other_id", "surest", "fullest")
        .distinct()
        .orderBy(surest())
        .collectAsList()
        .stream()
        .map(ReportPairs::pair)
        .toList();
  }

  /** The surest ties of each week. */
  List<Corpus.WeekPair> weekly(int ofEach) {
    Column place = row_number().over(Window.partitionBy("week_start").orderBy(surest()));
    return among(WeeklyPairs.TABLE)
        .filter(col("week_start").isNotNull().and(col("story_count").geq(2)))
        .filter(col("story_count").gt(col("expected_count")))
        .withColumn("place", place)
        .filter(col("place").leq(ofEach))
        .orderBy("week_start", "place")
        .collectAsList()
        .stream()
        .map(row -> new Corpus.WeekPair(row.getAs("week_start"), pair(row)))
        .toList();
  }

  private Dataset<Row> among(Table table) {
    return Restatement.published(spark, warehouse, table)
        .join(chosen.select(col("entity_id").as("left_id")), "left_id")
        .join(chosen.select(col("entity_id").as("right_id")), "right_id");
  }

  private static Column[] surest() {
    return new Column[] {
      coalesce(col("q_value"), lit(1.0)).lt(PROVEN).desc(),
      col("log_likelihood").desc(),
      col("story_count").desc(),
      col("left_id"),
      col("right_id")
    };
  }

  private static Corpus.Pair pair(Row row) {
    return new Corpus.Pair(
        row.getAs("left_id"),
        row.getAs("right_id"),
        row.getAs("story_count"),
        row.getAs("sentence_count"),
        row.getAs("expected_count"),
        row.getAs("q_value"));
  }
}
