package io.dateline.table;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.sql.types.StructType;

/** Every spelling under which an entity was met. */
public final class Aliases {

  public static final Table TABLE =
      Table.named("aliases")
          .oneRowPer("surface and entity")
          .key("surface", "entity_id")
          .column("surface", StringType, "The name as printed.")
          .columnsOf(StoredEntities.TABLE, "entity_id", "kind")
          .column("mention_count", LongType, "Mentions with this spelling.")
          .column(
              "first_week",
              DateType,
              "First week in which it was met; null where only undated articles have it.")
          .column("last_week", DateType, "Last week in which it was met.")
          .column(
              "reason",
              StringType,
              "The rule that joined most of these mentions to the entity; see ResolutionReason.")
          .column("score", DoubleType, "Mean resolution_score of these mentions.")
          .build();

  public static final StructType SCHEMA = TABLE.schema();

  private Aliases() {}
}
