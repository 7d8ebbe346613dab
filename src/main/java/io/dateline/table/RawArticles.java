package io.dateline.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import org.apache.spark.sql.types.StructType;

/**
 * What a dump holds, before anything is judged: the output of {@code ingest}. A row that bears a
 * {@code reason_code} is a reject: later stages pass it on untouched.
 */
public final class RawArticles {

  public static final Table TABLE =
      Table.named("raw_articles")
          .oneRowPer("input record")
          .key("input_file", "position")
          .column("input_file", StringType, "URI of the file that holds the record.")
          .column(
              "position",
              LongType,
              "Number of the record in its file, from 1; 0 where the file as a whole is meant.")
          .column("format", StringType, "jsonl, csv, parquet, text, html, warc or unknown.")
          .column(
              "source",
              StringType,
              "The outlet: as the record says, else the host of its url without www, else the"
                  + " file's base name.")
          .column("url", StringType, "Address of the article, null where the dump has none.")
          .column("title", StringType, "Headline as the dump gives it, null where it gives none.")
          .column(
              "published_raw",
              StringType,
              "Date of publication as the dump writes it, not yet read.")
          .column(
              "crawled_at", TimestampType, "When the page was fetched (WARC-Date), null elsewhere.")
          .column("content", StringType, "Body as the dump gives it: plain text or HTML.")
          .column("is_html", BooleanType, "True where content is HTML.")
          .column(
              "reason_code",
              StringType,
              "Why the record cannot be used, null where it can; see RejectReason.")
          .column("message", StringType, "The same for a person: what is wrong and what to do.")
          .build();

  public static final StructType SCHEMA = TABLE.schema();

  private RawArticles() {}
}
