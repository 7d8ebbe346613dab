package io.dateline.table;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.LongType;

import org.apache.spark.sql.types.StructType;

/** Every place and actor that was met. */
public final class Entities {

  public static final Table TABLE =
      Table.named("entities")
          .oneRowPer("entity")
          .key("entity_id")
          .columnsOf(StoredEntities.TABLE, "entity_id", "kind", "name")
          .columnsOf(ResolvedMentions.TABLE, ResolvedMentions.ENTITY_FACTS)
          .column("alias_count", LongType, "Distinct spellings met.")
          .column("mention_count", LongType, "Mentions in all weeks, undated ones included.")
          .column(
              "first_week",
              DateType,
              "First week in which it was named; null where only undated articles name it.")
          .column("last_week", DateType, "Last week in which it was named.")
          .build();

  public static final StructType SCHEMA = TABLE.schema();

  private Entities() {}
}
