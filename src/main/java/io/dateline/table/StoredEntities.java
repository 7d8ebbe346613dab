package io.dateline.table;

import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.sql.types.StructType;

/**
 * The registry of identities: append only. An id, once given, never changes its meaning; where its
 * facts were corrected, the row of the latest batch holds.
 */
public final class StoredEntities {

  public static final Table TABLE =
      Table.named("entities")
          .oneRowPer("entity as a run met it first, or as its facts were corrected")
          .key("entity_id", "run_id")
          .column(
              "entity_id",
              StringType,
              "The place or actor: place:GEONAMES_ID (place:xN for an id of the gazetteer's own),"
                  + " person:NAME, organization:NAME or group:NAME.")
          .column("kind", StringType, "place, person, organization or group.")
          .column(
              "name",
              StringType,
              "The usual English name: gazetteer, actor list, or the spelling met most often by the"
                  + " run that met the entity first.")
          .columnsOf(ResolvedMentions.TABLE, ResolvedMentions.ENTITY_FACTS)
          .column("run_id", StringType, "The run that wrote the row; ids of runs sort by time.")
          .build();

  public static final StructType SCHEMA = TABLE.schema();

  private StoredEntities() {}
}
