package io.dateline.table;

import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.sql.types.StructType;

/** Every input record that was not used. */
public final class Rejects {

  public static final Table TABLE =
      Table.named("rejects")
          .oneRowPer("record not used")
          .key("reject_id")
          .column(
              "reject_id",
              StringType,
              "Hash of file, position and reason: the same record is rejected once however often it"
                  + " is read.")
          .columnsOf(
              RawArticles.TABLE,
              "input_file",
              "position",
              "format",
              "source",
              "url",
              "reason_code",
              "message")
          .column("run_id", StringType, "The run that met the record first.")
          .build();

  public static final StructType SCHEMA = TABLE.schema();

  private Rejects() {}
}
