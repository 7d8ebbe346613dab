package io.dateline.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.sql.types.StructType;

/** Every article that was used. */
public final class Articles {

  public static final Table TABLE =
      Table.named("articles")
          .oneRowPer("article")
          .key("article_id")
          .columnsOf(
              DatedArticles.TABLE,
              "week_start",
              "article_id",
              "source",
              "url",
              "title",
              "language",
              "published_at",
              "published_from",
              "is_zone_assumed")
          .column(
              "story_id",
              StringType,
              "The story: the article_id of the earliest of all its copies.")
          .column("is_story_first", BooleanType, "True for the earliest copy.")
          .columnsOf(DatedArticles.TABLE, "word_count")
          .column(
              "annotation_status",
              StringType,
              "ok; partly where something was cut off or failed; other_language where it is not in"
                  + " English and therefore not annotated; pending where annotation has not run.")
          .columnsOf(RawArticles.TABLE, "input_file", "position")
          .build();

  public static final StructType SCHEMA = TABLE.schema();

  private Articles() {}
}
