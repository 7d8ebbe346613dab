package io.dateline.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import org.apache.spark.sql.types.StructType;

/** A cleaned record with its date and its id: the output of {@code date}. */
public final class DatedArticles {

  public static final Table TABLE =
      Table.named("dated_articles")
          .oneRowPer("input record")
          .key("input_file", "position")
          .column(
              "article_id",
              StringType,
              "Hash of source and text, 32 hexadecimal digits: the same text in the same outlet is"
                  + " one article. Null for a reject.")
          .columnsOf(
              CleanArticles.TABLE,
              "input_file",
              "position",
              "format",
              "source",
              "url",
              "title",
              "text",
              "language",
              "word_count")
          .column(
              "published_at",
              TimestampType,
              "When it was published, UTC; midnight where only the day is known; null where nothing"
                  + " tells. A date without a zone is taken as UTC; see is_zone_assumed.")
          .column(
              "published_from",
              StringType,
              "Where the date was found, in order of trust: record, url, time_element, byline,"
                  + " meta, json_ld, file_name, warc_date (when it was crawled); null where"
                  + " undated.")
          .column(
              "is_zone_assumed",
              BooleanType,
              "True where the date, be it a day or a time, came without a zone and was taken as"
                  + " UTC: published_at may be hours off, and around midnight from Sunday to Monday"
                  + " week_start too. False where a zone stood beside it. Null where undated, and"
                  + " for articles stored by a version that did not note it.")
          .column(
              "week_start",
              DateType,
              "Monday of the ISO week of published_at in UTC; null where undated.")
          .columnsOf(CleanArticles.TABLE, "reason_code", "message")
          .build();

  public static final StructType SCHEMA = TABLE.schema();

  private DatedArticles() {}
}
