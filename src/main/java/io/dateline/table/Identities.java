package io.dateline.table;

import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.sql.types.StructType;

/** Every mention of the corpus with the identity that holds, and the one that its article gave. */
public final class Identities {

  public static final Table TABLE =
      Table.named("identities")
          .oneRowPer("named mention")
          .key("article_id", "begin_offset")
          .columnsOf(ResolvedMentions.TABLE, "article_id", "begin_offset", "week_start")
          .column(
              "local_id",
              StringType,
              "The id that the mention's article alone gave it; null where it gave none.")
          .columnsOf(
              ResolvedMentions.TABLE,
              "kind",
              "entity_id",
              "resolution_score",
              "resolution_reason",
              "entity_name",
              "country_code",
              "latitude",
              "longitude",
              "feature",
              "geonames_id",
              "parent_id")
          .column(
              "local_actor_id",
              StringType,
              "The same for the government that a place's name stands for.")
          .columnsOf(
              ResolvedMentions.TABLE,
              "actor_id",
              "actor_name",
              "actor_country_code",
              "actor_parent_id",
              "alternatives")
          .build();

  public static final StructType SCHEMA = TABLE.schema();

  private Identities() {}
}
