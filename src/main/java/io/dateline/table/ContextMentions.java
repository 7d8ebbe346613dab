package io.dateline.table;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.sql.types.StructType;

/**
 * A stored mention beside what is needed to resolve it and to give it a tone: the input of {@code
 * resolve}.
 */
public final class ContextMentions {

  public static final Table TABLE =
      Table.named("context_mentions")
          .oneRowPer("named mention")
          .key("article_id", "begin_offset")
          .columnsOf(
              StoredMentions.TABLE,
              "article_id",
              "sentence_index",
              "begin_offset",
              "end_offset",
              "surface",
              "label")
          .column(
              "sentence_begin",
              IntegerType,
              "Where the sentence begins in the article text, in UTF-16 units.")
          .column("sentence_text", StringType, "The sentence around the mention, whole.")
          .columnsOf(StoredSentences.TABLE, "negative", "neutral", "positive")
          .columnsOf(DatedArticles.TABLE, "source", "week_start")
          .column("story_id", StringType, "The story that the article is a copy of.")
          .column(
              "home",
              StringType,
              "Where the source is at home; empty where nothing is known or to be taken of it.")
          .column(
              "text_begin",
              IntegerType,
              "Where the article's own text begins in the stored one, furniture left out, in UTF-16"
                  + " units.")
          .column("text_end", IntegerType, "Where it ends, exclusive.")
          .build();

  public static final StructType SCHEMA = TABLE.schema();

  private ContextMentions() {}
}
