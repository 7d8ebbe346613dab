package io.dateline.cli;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.percentile_approx;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.dateline.table.Aliases;
import io.dateline.table.WeeklyMentions;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Rows of {@link io.dateline.table.Changes} in words, what moved most first. */
final class Drift {

  private static final Column BEFORE = coalesce(col("before"), lit(0.0));
  private static final Column AFTER = coalesce(col("after"), lit(0.0));

  private final Dataset<Row> changes;

  Drift(Dataset<Row> changes) {
    this.changes = changes;
  }

  /** For each table that differs, how many rows do. */
  List<String> tables() {
    Column row = struct(col("week_start"), col("id"), coalesce(col("other_id"), lit("")));
    return changes
        .groupBy("table_name")
        .agg(
            rows(row, "added"),
            rows(row, "removed"),
            rows(row, "changed"),
            count_distinct(col("week_start")).as("weeks"))
        .orderBy("table_name")
        .collectAsList()
        .stream()
        .map(
            r ->
                "%-18s %,9d added  %,9d removed  %,9d changed%s"
                    .formatted(
                        r.<String>getAs("table_name"),
                        r.<Long>getAs("added"),
                        r.<Long>getAs("removed"),
                        r.<Long>getAs("changed"),
                        r.<Long>getAs("weeks") == 0 ? "" : "  in " + weeks(r.getAs("weeks"))))
        .toList();
  }

  private static Column rows(Column row, String change) {
    return count_distinct(when(col("change").equalTo(change), row)).as(change);
  }

  /** Of rows on both sides: how far each number moved. */
  List<String> measures() {
    Column distance = abs(col("after").minus(col("before")));
    return changes
        .filter(distance.isNotNull())
        .groupBy("table_name", "measure")
        .agg(
            count(lit(1)).as("rows"),
            percentile_approx(distance, lit(0.5), lit(10_000)).as("median"),
            max(distance).as("most"))
        .orderBy("table_name", "measure")
        .collectAsList()
        .stream()
        .map(
            r ->
                "%-34s %,9d changed, by %s in the median, %s at most"
                    .formatted(
                        r.getAs("table_name") + "." + r.getAs("measure"),
                        r.<Long>getAs("rows"),
                        number(r.getAs("median")),
                        number(r.getAs("most"))))
        .toList();
  }

  /** Entities whose mentions changed most, over all weeks that differ. */
  List<String> entities(int most) {
    return changes
        .filter(
            col("table_name")
                .equalTo(WeeklyMentions.TABLE.name())
                .and(col("measure").equalTo("mention_count")))
        .groupBy("id")
        .agg(
            max("name").as("name"),
            sum(BEFORE).as("before"),
            sum(AFTER).as("after"),
            count(lit(1)).as("weeks"))
        .filter(col("before").notEqual(col("after")))
        .orderBy(abs(col("after").minus(col("before"))).desc(), col("id"))
        .limit(most)
        .collectAsList()
        .stream()
        .map(
            r ->
                "%s (%s)  %s → %s in %s"
                    .formatted(
                        r.<String>getAs("name"),
                        r.<String>getAs("id"),
                        number(r.getAs("before")),
                        number(r.getAs("after")),
                        weeks(r.getAs("weeks"))))
        .toList();
  }

  /** Spellings that one entity lost and another won. */
  List<String> moved(int most) {
    return spellings()
        .filter(col("moved").gt(0))
        .orderBy(col("moved").desc(), col("surface"))
        .limit(most)
        .collectAsList()
        .stream()
        .map(
            r ->
                "“%s”  %s from %s to %s"
                    .formatted(
                        r.<String>getAs("surface"),
                        mentions(r.getAs("moved")),
                        r.<String>getAs("loser"),
                        r.<String>getAs("winner")))
        .toList();
  }

  /**
   * Spellings that were resolved more often, or less often, in all.
   *
   * @param isMore which of the two
   */
  List<String> spellings(boolean isMore, int most) {
    Column net = isMore ? col("won").minus(col("lost")) : col("lost").minus(col("won"));
    return spellings()
        .withColumn("net", net)
        .filter(col("net").gt(0))
        .orderBy(col("net").desc(), col("surface"))
        .limit(most)
        .collectAsList()
        .stream()
        .map(
            r ->
                "“%s”  %s, %s"
                    .formatted(
                        r.<String>getAs("surface"),
                        mentions(r.getAs("net")),
                        r.<String>getAs(isMore ? "winner" : "loser")))
        .toList();
  }

  private Dataset<Row> spellings() {
    Column change = AFTER.minus(BEFORE);
    return changes
        .filter(col("table_name").equalTo(Aliases.TABLE.name()))
        .groupBy(col("other_id").as("surface"))
        .agg(
            sum(greatest(change, lit(0.0))).as("won"),
            sum(greatest(change.multiply(-1), lit(0.0))).as("lost"),
            max_by(col("id"), change).as("winner"),
            min_by(col("id"), change).as("loser"))
        .withColumn("moved", least(col("won"), col("lost")));
  }

  private static String weeks(long number) {
    return Briefing.many(number, "week", "weeks");
  }

  private static String mentions(double number) {
    return Briefing.many(Math.round(number), "mention", "mentions");
  }

  /** Whole numbers as such, others to three digits after the point. */
  static String number(double value) {
    return value == Math.rint(value) ? "%,.0f".formatted(value) : "%,.3f".formatted(value);
  }
}
