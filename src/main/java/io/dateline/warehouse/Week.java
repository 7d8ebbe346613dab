package io.dateline.warehouse;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;

/** Weeks as folder names: {@code 2022-09-05}, and Hive's name for null where there is no date. */
public final class Week {

  /** The folder of undated rows, which DuckDB, Spark and Hive all read back as null. */
  public static final String UNDATED = "__HIVE_DEFAULT_PARTITION__";

  /** The name of each row's week, from its column {@code week_start}. */
  public static Column name() {
    return coalesce(date_format(col("week_start"), "yyyy-MM-dd"), lit(UNDATED));
  }

  /** The folder of a week within its table. */
  static String folder(String week) {
    return "week_start=" + week;
  }

  private Week() {}
}
