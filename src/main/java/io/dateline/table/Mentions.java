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
              "alternatives")
          .column(
              "negative",
              DoubleType,
              "Probability that the tone is negative: that of the sentence by CoreNLP's"
                  + " sentiment model; null where it was not told.")
          .column("neutral", DoubleType, "Probability that the tone is neutral.")
          .column("positive", DoubleType, "Probability that the tone is positive.")
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
