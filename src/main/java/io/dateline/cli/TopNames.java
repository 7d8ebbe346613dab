package io.dateline.cli;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The places and actors named most often, with their mentions by week. */
record TopNames(String firstWeek, String lastWeek, List<Line> places, List<Line> actors) {

  /** Longer spans are drawn with several weeks a bar. */
  private static final int MOST_BARS = 60;

  /** One name. */
  record Line(String name, long mentions, long[] byWeek) {}

  /**
   * @param counts dated rows of {@link io.dateline.table.WeeklyMentions}
   * @param limit names of each kind
   */
  static TopNames of(Dataset<Row> counts, int limit) {
    Row span = counts.agg(min("week_start"), max("week_start")).first();
    if (span.isNullAt(0)) {
      return new TopNames("", "", List.of(), List.of());
    }
    LocalDate first = span.getAs(0);
    LocalDate last = span.getAs(1);
    Column isPlace = col("kind").equalTo("place");
    return new TopNames(
        first.toString(),
        last.toString(),
        lines(counts.filter(isPlace), limit, first, last),
        lines(counts.filter(not(isPlace)), limit, first, last));
  }

  private static List<Line> lines(Dataset<Row> counts, int limit, LocalDate first, LocalDate last) {
    List<Row> top =
        counts
            .groupBy("entity_id", "name", "country", "kind")
            .agg(sum("mention_count").as("mentions"))
            .orderBy(col("mentions").desc(), col("entity_id"))
            .limit(limit)
            .collectAsList();
    int weeks = (int) ChronoUnit.WEEKS.between(first, last) + 1;
    int weeksPerBar = (weeks + MOST_BARS - 1) / MOST_BARS;
    Map<String, long[]> byWeek = new HashMap<>();
    Object[] ids = top.stream().map(row -> row.<Object>getAs("entity_id")).toArray();
    for (Row row :
        counts
            .filter(col("entity_id").isin(ids))
            .select("entity_id", "week_start", "mention_count")
            .collectAsList()) {
      int week = (int) ChronoUnit.WEEKS.between(first, row.<LocalDate>getAs(1));
      long[] bars =
          byWeek.computeIfAbsent(
              row.getString(0), id -> new long[(weeks + weeksPerBar - 1) / weeksPerBar]);
      bars[week / weeksPerBar] += row.getLong(2);
    }
    return top.stream()
        .map(
            row ->
                new Line(
                    label(row), row.getAs("mentions"), byWeek.get(row.<String>getAs("entity_id"))))
        .toList();
  }

  /** A town is told from its namesakes by its country. */
  private static String label(Row row) {
    String name = row.getAs("name");
    String country = row.getAs("country");
    boolean isPlace = row.<String>getAs("kind").equals("place");
    return isPlace && country != null ? name + " (" + country + ")" : name;
  }
}
