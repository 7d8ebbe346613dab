package io.dateline.table;

import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.sql.types.StructType;

/** Every topic there ever was, so that no id is given twice: append only, latest row counts. */
public final class StoredTopics {

  public static final Table TABLE =
      Table.named("topics")
          .oneRowPer("topic and run that found it otherwise than before")
          .key("topic_id", "run_id")
          .columnsOf(Topics.TABLE, "topic_id", "label", "terms")
          .column("run_id", StringType, "The run that wrote the row.")
          .build();

  public static final StructType SCHEMA = TABLE.schema();

  private StoredTopics() {}
}
