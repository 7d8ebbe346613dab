package io.dateline.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.sql.types.StructType;

/** How often each place and actor is named. */
public final class WeeklyMentions {

  public static final Table TABLE =
      Table.named("weekly_mentions")
          .oneRowPer("week and entity")
          .key("week_start", "entity_id")
          .columnsOf(DatedArticles.TABLE, "week_start")
          .columnsOf(StoredEntities.TABLE, "entity_id", "name", "kind")
          .column(
              "country",
              StringType,
              "ISO 3166-1 alpha-2 of a place or of an actor with a country; null otherwise.")
          .columnsOf(ResolvedMentions.TABLE, "latitude", "longitude")
          .column(
              "mention_count",
              LongType,
              "Mentions in the week, demonyms left out; 0 where only demonyms stand for it.")
          .column("article_count", LongType, "Articles of the week that name it.")
          .column(
              "story_count",
              LongType,
              "Distinct stories among them: copies of one story count once.")
          .column("source_count", LongType, "Distinct sources among them.")
          .column(
              "demonym_count",
              LongType,
              "Mentions by adjective or people (Russian, Ukrainians): in none of the other counts.")
          .column(
              "week_story_count",
              LongType,
              "All annotated stories of the week: the denominator of story_share.")
          .column("story_share", DoubleType, "story_count / week_story_count.")
          .column(
              "story_share_low",
              DoubleType,
              "Lower end of the 95% interval of story_share (Wilson 1927).")
          .column("story_share_high", DoubleType, "Upper end of that interval.")
          .build();

  public static final StructType SCHEMA = TABLE.schema();

  private WeeklyMentions() {}
}
