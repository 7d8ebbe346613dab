package io.dateline.table;

import static org.apache.spark.sql.types.DataTypes.DateType;

import org.apache.spark.sql.types.StructType;

/** Who is named with whom over the whole period. */
public final class Pairs {

  public static final Table TABLE =
      Table.named("pairs")
          .oneRowPer(
              "pair of entities named together in two stories or more, undated ones included")
          .key("left_id", "right_id")
          .columnsOf(
              WeeklyPairs.TABLE,
              "left_id",
              "right_id",
              "left_name",
              "right_name",
              "sentence_count",
              "article_count",
              "story_count",
              "expected_count",
              "npmi",
              "log_likelihood",
              "p_value",
              "q_value")
          .column(
              "first_week",
              DateType,
              "First week in which an article names both; null where only undated ones do.")
          .column("last_week", DateType, "Last week in which an article names both.")
          .build();

  public static final StructType SCHEMA = TABLE.schema();

  private Pairs() {}
}
