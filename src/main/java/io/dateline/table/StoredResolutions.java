package io.dateline.table;

import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.sql.types.StructType;

/**
 * What each mention became within its article: append only. A batch's name begins with the
 * fingerprint of annotation and resolution, so that no article is resolved twice alike.
 */
public final class StoredResolutions {

  public static final Table TABLE =
      Table.named("resolutions")
          .oneRowPer("named mention, week and own text of its article, and home of its source")
          .key("article_id", "begin_offset", "week_start", "home", "text_begin", "text_end")
          .columnsOf(ResolvedMentions.TABLE, "article_id", "begin_offset", "week_start")
          .column(
              "home",
              StringType,
              "Where the source was taken to be at home when the article was resolved; empty where"
                  + " nothing was taken.")
          .columnsOf(
              ResolvedMentions.TABLE,
              "text_begin",
              "text_end",
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
              "parent_id",
              "actor_id",
              "actor_name",
              "actor_country_code",
              "actor_parent_id",
              "alternatives",
              "votes")
          .build();

  public static final StructType SCHEMA = TABLE.schema();

  private StoredResolutions() {}
}
