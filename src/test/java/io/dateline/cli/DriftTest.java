package io.dateline.cli;

import static io.dateline.testing.TableRows.row;
import static io.dateline.testing.TableRows.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.table.Changes;
import io.dateline.testing.SparkExtension;
import java.time.LocalDate;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class DriftTest {

  private static final LocalDate WEEK = LocalDate.parse("2024-03-04");

  @Test
  void whatMovedIsToldFromTablesDownToSpellings(SparkSession spark) {
    Drift drift =
        new Drift(
            rows(
                spark,
                Changes.TABLE,
                mentions(WEEK, "place:1", "London", "changed", 5.0, 2.0),
                mentions(WEEK.plusWeeks(1), "place:1", "London", "removed", 1.0, null),
                mentions(WEEK, "place:2", "London", "added", null, 3.0),
                tone(WEEK, "place:1", 0.25, -0.125),
                tone(WEEK.plusWeeks(1), "place:2", 0.5, 0.25),
                spelling("place:1", "London", "changed", 6.0, 2.0),
                spelling("place:2", "London", "added", null, 3.0),
                spelling("place:3", "Lviv", "added", null, 1.0)));

    assertThat(drift.tables())
        .containsExactly(
            "aliases                    2 added          0 removed          1 changed",
            "weekly_mentions            1 added          1 removed          1 changed  in 2 weeks",
            "weekly_sentiment           0 added          0 removed          2 changed  in 2 weeks");
    assertThat(drift.measures())
        .containsExactly(
            "aliases.mention_count                      1 changed, by 4 in the median, 4 at most",
            "weekly_mentions.mention_count              1 changed, by 3 in the median, 3 at most",
            "weekly_sentiment.mean                      2 changed, by 0.250 in the median, 0.375 at"
                + " most");
    assertThat(drift.entities(9))
        .containsExactly("London (place:1)  6 → 2 in 2 weeks", "London (place:2)  0 → 3 in 1 week");
    assertThat(drift.moved(9)).containsExactly("“London”  3 mentions from place:1 to place:2");
    assertThat(drift.spellings(true, 9)).containsExactly("“Lviv”  1 mention, place:3");
    assertThat(drift.spellings(false, 9)).containsExactly("“London”  1 mention, place:1");
  }

  private static Map<String, Object> mentions(
      LocalDate week, String id, String name, String change, Double before, Double after) {
    Map<String, Object> values = row("week_start", week, "id", id, "name", name, "change", change);
    values.putAll(row("table_name", "weekly_mentions", "measure", "mention_count"));
    values.putAll(row("before", before, "after", after));
    return values;
  }

  private static Map<String, Object> tone(LocalDate week, String id, double before, double after) {
    Map<String, Object> values = row("week_start", week, "id", id, "change", "changed");
    values.putAll(row("table_name", "weekly_sentiment", "measure", "mean"));
    values.putAll(row("before", before, "after", after));
    return values;
  }

  private static Map<String, Object> spelling(
      String id, String surface, String change, Double before, Double after) {
    Map<String, Object> values = row("id", id, "other_id", surface, "name", surface);
    values.putAll(row("table_name", "aliases", "measure", "mention_count", "change", change));
    values.putAll(row("before", before, "after", after));
    return values;
  }
}
