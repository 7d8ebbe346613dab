package io.dateline.table;

import org.apache.spark.sql.types.StructType;

/**
 * The store of articles: append only. Where an article_id stands in several rows, the best dated
 * one holds (see {@code warehouse.ArticleStore}).
 */
public final class StoredArticles {

  public static final Table TABLE =
      Table.named("articles")
          .oneRowPer("distinct article as a run met it")
          .key("article_id", "input_file", "position")
          .columnsOf(
              DatedArticles.TABLE,
              "article_id",
              "input_file",
              "position",
              "format",
              "source",
              "url",
              "title",
              "text",
              "language",
              "word_count",
              "published_at",
              "published_from",
              "is_zone_assumed",
              "week_start")
          .build();

  public static final StructType SCHEMA = TABLE.schema();

  private StoredArticles() {}
}
