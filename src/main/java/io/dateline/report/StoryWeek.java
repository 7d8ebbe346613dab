package io.dateline.report;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * A week and how many stories it has.
 *
 * @param start its Monday
 */
record StoryWeek(LocalDate start, long stories) {

  /** Its Sunday. */
  LocalDate end() {
    return start.plusDays(6);
  }

  /** The column {@code weeks} of a row; empty where it is null. */
  static List<StoryWeek> listOf(Row row) {
    int column = row.fieldIndex("weeks");
    return row.isNullAt(column)
        ? List.of()
        : row.<Row>getList(column).stream()
            .map(week -> new StoryWeek(week.getAs("week_start"), week.<Long>getAs("stories")))
            .toList();
  }
}
