package io.dateline.warehouse;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import io.dateline.table.Aliases;
import io.dateline.table.Table;
import io.dateline.table.Trends;
import io.dateline.table.WeeklyCoverage;
import io.dateline.table.WeeklyMentions;
import io.dateline.table.WeeklyPairs;
import io.dateline.table.WeeklySentiment;
import io.dateline.table.WeeklyTopics;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/** Two states of a table to the rows and numbers in which they differ. */
public final class RowChanges {

  /**
   * A table whose numbers are followed.
   *
   * @param id column that tells what a row is about
   * @param otherId a second such column; null where there is none
   * @param name column that names it for people
   * @param measures the numbers that are compared
   */
  public record Followed(
      Table table, String id, String otherId, String name, List<String> measures) {

    public Followed {
      measures = List.copyOf(measures);
    }
  }

  /** The tables whose numbers analysts quote, and the spellings behind them. */
  public static final List<Followed> FOLLOWED =
      List.of(
          new Followed(
              WeeklyMentions.TABLE,
              "entity_id",
              null,
              "name",
              List.of("mention_count", "article_count", "story_count", "story_share")),
          new Followed(
              WeeklyPairs.TABLE,
              "left_id",
              "right_id",
              "left_name",
              List.of("sentence_count", "story_count", "q_value")),
          new Followed(
              WeeklySentiment.TABLE, "entity_id", null, "name", List.of("story_count", "mean")),
          new Followed(
              Trends.TABLE,
              "entity_id",
              null,
              "name",
              List.of("deviation", "slope", "burst_level", "burst_strength")),
          new Followed(
              WeeklyTopics.TABLE, "topic_id", null, "label", List.of("story_count", "share")),
          new Followed(
              WeeklyCoverage.TABLE,
              "source",
              null,
              "source",
              List.of("article_count", "story_count", "word_count")),
          new Followed(Aliases.TABLE, "entity_id", "surface", "surface", List.of("mention_count")));

  /** Empty for a table whose numbers are not followed. */
  public static Optional<Followed> of(Table table) {
    return FOLLOWED.stream().filter(followed -> followed.table() == table).findFirst();
  }

  /**
   * Rows of {@link io.dateline.table.Changes}: for a row that is added or removed all its measures,
   * for one that stayed those that differ.
   *
   * @param before rows of the table as they were
   * @param after rows as they are
   */
  public static Dataset<Row> between(Followed followed, Dataset<Row> before, Dataset<Row> after) {
    Dataset<Row> old = side(followed, before).as("old");
    Dataset<Row> young = side(followed, after).as("young");
    return old.join(young, sameKey(), "full_outer")
        .select(
            lit(followed.table().name()).as("table_name"),
            either("week_start"),
            either("id"),
            either("other_id"),
            either("name"),
            when(col("old.is_there").isNull(), "added")
                .when(col("young.is_there").isNull(), "removed")
                .otherwise("changed")
                .as("change"),
            explode(measures(followed)).as("m"))
        .filter(not(col("m.before").eqNullSafe(col("m.after"))))
        .select(
            col("table_name"),
            col("week_start"),
            col("id"),
            col("other_id"),
            col("name"),
            col("change"),
            col("m.measure").as("measure"),
            col("m.before").as("before"),
            col("m.after").as("after"));
  }

  private static Dataset<Row> side(Followed followed, Dataset<Row> rows) {
    boolean isWeekly = followed.table().key().contains("week_start");
    Column week = isWeekly ? col("week_start") : lit(null).cast(DataTypes.DateType);
    Column other = followed.otherId() == null ? lit(null) : col(followed.otherId());
    Column[] measures =
        followed.measures().stream()
            .map(m -> col(m).cast(DataTypes.DoubleType).as(m))
            .toArray(Column[]::new);
    return rows.select(
        week.as("week_start"),
        col(followed.id()).as("id"),
        other.cast(DataTypes.StringType).as("other_id"),
        col(followed.name()).as("name"),
        lit(true).as("is_there"),
        struct(measures).as("values"));
  }

  private static Column sameKey() {
    return col("old.id")
        .equalTo(col("young.id"))
        .and(col("old.week_start").eqNullSafe(col("young.week_start")))
        .and(col("old.other_id").eqNullSafe(col("young.other_id")));
  }

  private static Column either(String name) {
    return coalesce(col("young." + name), col("old." + name)).as(name);
  }

  private static Column measures(Followed followed) {
    return array(
        followed.measures().stream()
            .map(
                m ->
                    struct(
                        lit(m).as("measure"),
                        col("old.values." + m).as("before"),
                        col("young.values." + m).as("after")))
            .toArray(Column[]::new));
  }

  private RowChanges() {}
}
