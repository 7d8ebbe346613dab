package io.dateline.table;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.sql.types.StructType;

/** Lines that many articles of one source begin or end with. */
public final class FurnitureLines {

  public static final Table TABLE =
      Table.named("furniture_lines")
          .oneRowPer("source and line")
          .key("source", "line_hash")
          .column("source", StringType, "The outlet; empty where the record tells none.")
          .column(
              "line_hash",
              StringType,
              "First 16 hexadecimal digits of SHA-256 over the line's words in lower case.")
          .column("article_count", LongType, "Articles of the source that have it.")
          .build();

  public static final StructType SCHEMA = TABLE.schema();

  private FurnitureLines() {}
}
