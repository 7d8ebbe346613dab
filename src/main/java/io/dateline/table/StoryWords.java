package io.dateline.table;

import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** What topics are told from. */
public final class StoryWords {

  public static final Table TABLE =
      Table.named("story_words")
          .oneRowPer("story whose first article is annotated")
          .key("story_id")
          .columnsOf(DatedArticles.TABLE, "week_start", "title")
          .column("story_id", StringType, "The story.")
          .column(
              "words",
              DataTypes.createArrayType(StringType),
              "Lemmas of its first article from the beginning, names and common words left out.")
          .build();

  public static final StructType SCHEMA = TABLE.schema();

  private StoryWords() {}
}
