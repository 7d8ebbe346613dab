package io.dateline.warehouse;

import static io.dateline.testing.TableRows.row;
import static io.dateline.testing.TableRows.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.table.Aliases;
import io.dateline.table.WeeklyMentions;
import io.dateline.testing.SparkExtension;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
class RowChangesTest {

  private static final LocalDate WEEK = LocalDate.parse("2024-03-04");

  @TempDir Path folder;

  @Test
  void whatIsAddedRemovedAndChangedIsToldByNumber(SparkSession spark) {
    Dataset<Row> before =
        rows(
            spark,
            WeeklyMentions.TABLE,
            mentions(WEEK, "place:1", 3),
            mentions(WEEK, "place:2", 5),
            mentions(null, "place:1", 1));
    Dataset<Row> after =
        rows(
            spark,
            WeeklyMentions.TABLE,
            mentions(WEEK, "place:1", 4),
            mentions(WEEK, "place:3", 2),
            mentions(null, "place:1", 1));

    assertThat(
            told(
                RowChanges.between(
                    RowChanges.of(WeeklyMentions.TABLE).orElseThrow(), before, after)))
        .containsExactlyInAnyOrder(
            "2024-03-04 place:1 changed mention_count 3.0 4.0",
            "2024-03-04 place:2 removed mention_count 5.0 null",
            "2024-03-04 place:3 added mention_count null 2.0");
  }

  @Test
  void aTableWithoutWeeksIsComparedWhole(SparkSession spark) {
    RowChanges.Followed aliases = RowChanges.of(Aliases.TABLE).orElseThrow();
    Dataset<Row> before =
        rows(
            spark,
            Aliases.TABLE,
            row("surface", "Paris", "entity_id", "place:1", "mention_count", 7L));
    Dataset<Row> after =
        rows(
            spark,
            Aliases.TABLE,
            row("surface", "Paris", "entity_id", "place:1", "mention_count", 5L),
            row("surface", "Paris", "entity_id", "place:2", "mention_count", 2L));

    assertThat(told(RowChanges.between(aliases, before, after)))
        .containsExactlyInAnyOrder(
            "null place:1 changed mention_count 7.0 5.0",
            "null place:2 added mention_count null 2.0");
  }

  @Test
  void runsAreFoldedIntoWhatChangedFromOneToAnother(SparkSession spark) {
    Warehouse warehouse = Warehouse.at(folder.toString(), new Configuration());
    LocalDate next = WEEK.plusWeeks(1);
    publish(spark, warehouse, "r1", List.of(WEEK), mentions(WEEK, "place:1", 3));
    publish(
        spark,
        warehouse,
        "r2",
        List.of(WEEK, next),
        mentions(WEEK, "place:1", 4),
        mentions(WEEK, "place:2", 1),
        mentions(next, "place:1", 9));
    RunLog third =
        publish(
            spark,
            warehouse,
            "r3",
            List.of(WEEK, next),
            mentions(WEEK, "place:1", 6),
            mentions(next, "place:1", 8));
    RunHistory history = new RunHistory(warehouse);

    assertThat(history.runIds()).containsExactly("r1", "r2", "r3");
    assertThat(third.rowsChanged())
        .isEqualTo(Map.of("weekly_mentions", Map.of("changed", 2L, "removed", 1L)));
    assertThat(folder.resolve("runs/r1.changes")).doesNotExist();
    assertThat(told(history.changes(spark, "r1", "r2")))
        .as("the second week was published for the first time")
        .containsExactlyInAnyOrder(
            "2024-03-04 place:1 changed mention_count 3.0 4.0",
            "2024-03-04 place:2 added mention_count null 1.0");
    assertThat(told(history.changes(spark, "r1", "r3")))
        .as("place:2 came and went")
        .containsExactlyInAnyOrder(
            "2024-03-04 place:1 changed mention_count 3.0 6.0",
            "2024-03-11 place:1 changed mention_count 9.0 8.0");
    assertThat(told(history.changes(spark, "r3", "r3"))).isEmpty();
  }

  @SafeVarargs
  private static RunLog publish(
      SparkSession spark,
      Warehouse warehouse,
      String runId,
      List<LocalDate> weeks,
      Map<String, Object>... values) {
    RunLog log = new RunLog(runId);
    Publisher publisher = new Publisher(warehouse, log);
    publisher.stageWeeks(
        WeeklyMentions.TABLE,
        rows(spark, WeeklyMentions.TABLE, values),
        weeks.stream().map(LocalDate::toString).toList());
    publisher.publish();
    log.write(warehouse, "done");
    return log;
  }

  private static Map<String, Object> mentions(LocalDate week, String entity, long count) {
    return row("week_start", week, "entity_id", entity, "mention_count", count);
  }

  private static List<String> told(Dataset<Row> changes) {
    return changes.collectAsList().stream()
        .map(
            r ->
                "%s %s %s %s %s %s"
                    .formatted(
                        r.getAs("week_start"),
                        r.getAs("id"),
                        r.getAs("change"),
                        r.getAs("measure"),
                        r.getAs("before"),
                        r.getAs("after")))
        .toList();
  }
}
