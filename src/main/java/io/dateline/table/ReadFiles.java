package io.dateline.table;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import org.apache.spark.sql.types.StructType;

/** The store of files that runs have read to their end: append only. */
public final class ReadFiles {

  public static final Table TABLE =
      Table.named("read_files")
          .oneRowPer("state of a file that was read with certain settings")
          .key("path", "byte_count", "modified_at", "settings")
          .column(
              "path",
              StringType,
              "The file's URI; for a text folder with metadata, the URI of the folder.")
          .column(
              "byte_count", LongType, "Size on disk; for a text folder, of all its files together.")
          .column(
              "modified_at",
              TimestampType,
              "When it was last changed; for a text folder, the latest of the folder and its"
                  + " files.")
          .column("settings", StringType, "Fingerprint of all that decides what is read of it.")
          .column(
              "content_hash",
              StringType,
              "SHA-256 of its bytes just before it was read, in hexadecimal; of a text folder over"
                  + " the names and hashes of its files.")
          .build();

  public static final StructType SCHEMA = TABLE.schema();

  private ReadFiles() {}
}
