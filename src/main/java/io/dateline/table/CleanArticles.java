package io.dateline.table;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.sql.types.StructType;

/**
 * A record with its article text: the output of {@code clean}, still with the markup that {@code
 * date} reads.
 */
public final class CleanArticles {

  public static final Table TABLE =
      Table.named("clean_articles")
          .oneRowPer("input record")
          .key("input_file", "position")
          .columnsOf(
              RawArticles.TABLE,
              "input_file",
              "position",
              "format",
              "source",
              "url",
              "title",
              "published_raw",
              "crawled_at",
              "content",
              "is_html")
          .column(
              "text",
              StringType,
              "The article proper: NFC, paragraphs parted by one empty line, no furniture; every"
                  + " offset counts its UTF-16 units.")
          .column(
              "language",
              StringType,
              "ISO 639-1 code of the text's language, und where it cannot be told.")
          .column("word_count", IntegerType, "Words in the text: runs of letters and digits.")
          .columnsOf(RawArticles.TABLE, "reason_code", "message")
          .build();

  public static final StructType SCHEMA = TABLE.schema();

  private CleanArticles() {}
}
