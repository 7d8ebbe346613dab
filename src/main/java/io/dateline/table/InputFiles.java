package io.dateline.table;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.sql.types.StructType;

/** The files of a run, as the driver lists them: what {@code ingest} reads. */
public final class InputFiles {

  public static final Table TABLE =
      Table.named("input_files")
          .oneRowPer("input file or folder of texts")
          .key("path")
          .column(
              "path",
              StringType,
              "The file's URI; for a text folder with metadata, the URI of the folder.")
          .column(
              "format",
              StringType,
              "jsonl, csv, parquet, text, html or warc; unknown where neither name nor first bytes"
                  + " tell.")
          .column(
              "byte_count", LongType, "Size on disk; for a text folder, of all its files together.")
          .column(
              "obstacle",
              StringType,
              "Why it must not be opened, null where it may: a link out of its folder, a pipe.")
          .build();

  public static final StructType SCHEMA = TABLE.schema();

  private InputFiles() {}
}
