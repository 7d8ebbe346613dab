package io.dateline.table;

import static org.apache.spark.sql.types.DataTypes.IntegerType;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** What pairs are told from. */
public final class ArticleNames {

  public static final Table TABLE =
      Table.named("article_names")
          .oneRowPer("article and entity that it names, demonyms left aside")
          .key("article_id", "entity_id")
          .columnsOf(Mentions.TABLE, "week_start", "story_id", "article_id", "entity_id")
          .column(
              "sentences",
              DataTypes.createArrayType(IntegerType),
              "Index of each sentence of the article that names it, in order.")
          .column(
              "rank", IntegerType, "1 for the entity that the article names most often, and so on.")
          .build();

  public static final StructType SCHEMA = TABLE.schema();

  private ArticleNames() {}
}
