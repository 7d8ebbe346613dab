package io.dateline.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.sql.types.StructType;

/**
 * What a run changed in weeks that stood there before it: one file a table below {@code
 * runs/RUN_ID.changes}. Weeks that a run publishes for the first time are not in it.
 */
public final class Changes {

  public static final Table TABLE =
      Table.named("changes")
          .oneRowPer("number that a run changed in a week published before")
          .key("table_name", "week_start", "id", "other_id", "measure")
          .column("table_name", StringType, "The table that the row lies in.")
          .columnsOf(DatedArticles.TABLE, "week_start")
          .column(
              "id",
              StringType,
              "What the row is about: its entity_id, left_id, topic_id or source.")
          .column(
              "other_id",
              StringType,
              "right_id of a pair, surface of an alias; null in other tables.")
          .column("name", StringType, "Name of what id stands for.")
          .column("change", StringType, "added, removed or changed: what became of the row.")
          .column("measure", StringType, "The column whose value it is.")
          .column("before", DoubleType, "Its value before the run; null where there was none.")
          .column("after", DoubleType, "Its value after it; null where there is none.")
          .build();

  public static final StructType SCHEMA = TABLE.schema();

  private Changes() {}
}
