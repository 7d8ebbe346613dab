package io.dateline.table;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.sql.types.StructType;

/** Where an id went that stands in no other table any more. */
public final class Redirects {

  public static final Table TABLE =
      Table.named("redirects")
          .oneRowPer("id that leads to another")
          .key("old_id")
          .column(
              "old_id",
              StringType,
              "An id that a spelling was given, and that a run may have published before.")
          .column(
              "entity_id",
              StringType,
              "The id that stands for it in all other tables; never an old_id itself.")
          .columnsOf(StoredEntities.TABLE, "kind")
          .column("old_name", StringType, "The spelling met most often under the old id.")
          .columnsOf(Redirections.TABLE, "reason", "score")
          .column("mention_count", LongType, "Mentions that moved with it.")
          .column(
              "first_week",
              DateType,
              "First week of these mentions; null where only undated articles have them.")
          .column("last_week", DateType, "Last week of these mentions.")
          .build();

  public static final StructType SCHEMA = TABLE.schema();

  private Redirects() {}
}
