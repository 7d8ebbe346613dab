package io.dateline.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;

import org.apache.spark.sql.types.StructType;

/** Every mention of a place or an actor, down to its sentence. */
public final class Mentions {

  public static final Table TABLE =
      Table.named("mentions")
          .oneRowPer("mention")
          .key("article_id", "begin_offset")
          .columnsOf(
              ResolvedMentions.TABLE,
              "week_start",
              "entity_id",
              "article_id",
              "sentence_index",
              "begin_offset",
              "end_offset",
              "surface",
              "kind",
              "resolution_score",
              "resolution_reason",
              "actor_id",
              "alternatives")
          .column(
              "negative",
              DoubleType,
              "Calibrated probability that the sentence speaks negatively of what is named, by a"
                  + " classifier of the words around it; with --tone sentence that the sentence as"
                  + " a whole is negative, by CoreNLP; null where it was not told.")
          .column("neutral", DoubleType, "Probability that it speaks neutrally of it.")
          .column("positive", DoubleType, "Probability that it speaks positively of it.")
          .column("tone", DoubleType, "positive minus negative, from -1 to 1.")
          .column(
              "is_quoted",
              BooleanType,
              "True where the mention stands between quotation marks: the words of somebody whom"
                  + " the article quotes.")
          .columnsOf(ResolvedMentions.TABLE, "source", "story_id", "sentence_text")
          .build();

  public static final StructType SCHEMA = TABLE.schema();

  private Mentions() {}
}
