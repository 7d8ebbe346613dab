package io.dateline.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.sql.types.StructType;

/** The sentences to read behind a number. */
public final class Examples {

  public static final Table TABLE =
      Table.named("examples")
          .oneRowPer("week, entity and rank: up to five sentences, each of another story")
          .key("week_start", "entity_id", "rank")
          .columnsOf(DatedArticles.TABLE, "week_start")
          .column("entity_id", StringType, "Who or what the sentence names; see entities.")
          .column("name", StringType, "Usual name of the entity.")
          .column("rank", IntegerType, "1 for the sentence that stands best alone.")
          .column(
              "score",
              DoubleType,
              "How well it stands alone, up to 1: whole sentences of some 24 words that name the"
                  + " entity early and in the outlet's own words; 0 for fragments and lists.")
          .column("sentence_text", StringType, "The sentence, as it stands in the article.")
          .column("surface", StringType, "How the entity is named in it.")
          .columnsOf(DatedArticles.TABLE, "title", "source", "published_at", "url", "article_id")
          .column("story_id", StringType, "The story that the article belongs to.")
          .column(
              "begin_offset",
              IntegerType,
              "Where the name begins in the text of the article, in UTF-16 units; with article_id"
                  + " it leads to the row of mentions.")
          .build();

  public static final StructType SCHEMA = TABLE.schema();

  private Examples() {}
}
