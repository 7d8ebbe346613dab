package io.dateline.warehouse;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;

import java.util.Collection;
import org.apache.spark.sql.Column;

/** Weeks as they name folders: {@code 2022-09-05}, and one of undated rows. */
public final class Week {

  /**
   * The week of undated rows. Their folder is not of the form {@code week_start=…}: DuckDB takes
   * Hive's name for null as text, and would make text of every other week beside it.
   */
  public static final String UNDATED = "undated";

  /** The name of each row's week, from its column {@code week_start}. */
  public static Column name() {
    return coalesce(date_format(col("week_start"), "yyyy-MM-dd"), lit(UNDATED));
  }

  /** True of rows in one of the weeks, which are named as {@link #name()} names them. */
  public static Column isIn(Collection<String> weeks) {
    return name().isin(weeks.toArray());
  }

  /** The folder of a week within its table. */
  static String folder(String week) {
    return week.equals(UNDATED) ? UNDATED : "week_start=" + week;
  }

  private Week() {}
}
