package io.dateline.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import java.util.List;
import org.apache.spark.sql.types.StructType;

/** A mention with its identity and that identity's own facts: the output of {@code resolve}. */
public final class ResolvedMentions {

  /** One of {@code votes}: a first-level region with the probability that it is meant. */
  public static final StructType VOTE =
      new StructType()
          .add("country_code", StringType)
          .add("admin1", StringType)
          .add("weight", DoubleType)
          .add("latitude", DoubleType)
          .add("longitude", DoubleType);

  /** One place that a name could have meant. */
  public static final StructType ALTERNATIVE =
      new StructType()
          .add("entity_id", StringType)
          .add("name", StringType)
          .add("score", DoubleType);

  /** Columns that tell how sure a resolution is: what is counted does not rest on them. */
  public static final List<String> SURENESS = List.of("resolution_score", "alternatives");

  public static final Table TABLE =
      Table.named("resolved_mentions")
          .oneRowPer("named mention")
          .key("article_id", "begin_offset")
          .columnsOf(
              ContextMentions.TABLE,
              "article_id",
              "sentence_index",
              "begin_offset",
              "end_offset",
              "surface",
              "label",
              "sentence_begin",
              "sentence_text",
              "negative",
              "neutral",
              "positive",
              "source",
              "week_start",
              "story_id",
              "home",
              "text_begin",
              "text_end")
          .column(
              "kind",
              StringType,
              "place, person, organization or group: what the mention was resolved as; for an"
                  + " unresolved one, what its class suggests.")
          .column(
              "entity_id", StringType, "The place or actor meant; null where it could not be told.")
          .column(
              "resolution_score",
              DoubleType,
              "Probability from 0 to 1 that the identity is right, calibrated for places; null"
                  + " where unresolved.")
          .column("resolution_reason", StringType, "The rule that decided; see ResolutionReason.")
          .column(
              "alternatives",
              createArrayType(ALTERNATIVE),
              "The next best places for the name, the likeliest first, three at most, each with"
                  + " the probability that it is meant; null where there are none.")
          .column(
              "entity_name",
              StringType,
              "The identity's usual English name: gazetteer, actor list, or the fullest spelling"
                  + " met.")
          .column(
              "country_code",
              StringType,
              "ISO 3166-1 alpha-2 of a place or of an actor with a country; null otherwise.")
          .column("latitude", DoubleType, "Degrees north, WGS 84; null for actors.")
          .column("longitude", DoubleType, "Degrees east, WGS 84; null for actors.")
          .column(
              "feature",
              StringType,
              "GeoNames feature code of a place (PPL, ADM1, PCLI …); null for actors.")
          .column("geonames_id", LongType, "GeoNames id of a place, where the gazetteer has one.")
          .column(
              "parent_id",
              StringType,
              "entity_id of the region or country that a place lies in, of the state that an office"
                  + " belongs to; null otherwise.")
          .column(
              "actor_id",
              StringType,
              "The government or body that a place's name stands for in its sentence (Moscow said);"
                  + " counted beside entity_id; null otherwise.")
          .column("actor_name", StringType, "Its name; null otherwise.")
          .column("actor_country_code", StringType, "Its ISO 3166-1 alpha-2 code; null where none.")
          .column("actor_parent_id", StringType, "entity_id of its state; null where none.")
          .column(
              "votes",
              createArrayType(VOTE),
              "In the row of an article's first mention: the regions of the places that the"
                  + " article may mean, which together tell where its source is at home.")
          .build();

  public static final StructType SCHEMA = TABLE.schema();

  /** What is known of the identity itself; the tables of entities take these over. */
  static final String[] ENTITY_FACTS = {
    "country_code", "latitude", "longitude", "feature", "geonames_id", "parent_id"
  };

  private ResolvedMentions() {}
}
