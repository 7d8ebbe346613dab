package io.dateline.aggregate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.to_date;

import io.dateline.table.Articles;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** How often each source publishes, from the days of its articles. */
public final class PublicationRhythm {

  /** One row per source; see {@link SourceRhythm} for the columns. */
  public static final StructType SCHEMA =
      new StructType()
          .add("source", DataTypes.StringType)
          .add("last_day", DataTypes.DateType)
          .add("day_count", DataTypes.LongType)
          .add("longest_pause", DataTypes.IntegerType);

  /**
   * A source without a dated article has no row.
   *
   * @param articles rows of {@link Articles}
   * @return rows of {@link #SCHEMA}
   */
  public static Dataset<Row> apply(Dataset<Row> articles) {
    return articles
        .filter(col("published_at").isNotNull().and(col("source").isNotNull()))
        .select(col("source"), to_date(col("published_at")).as("day"))
        .distinct()
        .transform(PublicationRhythm::filterLastYear)
        .transform(PublicationRhythm::withPause)
        .groupBy("source")
        .agg(
            max("day").as("last_day"),
            count(lit(1)).as("day_count"),
            max("pause").as("longest_pause"));
  }

  /** The rows as records. */
  public static List<SourceRhythm> records(List<Row> rows) {
    return rows.stream()
        .map(
            row ->
                new SourceRhythm(
                    row.getAs("source"),
                    row.getAs("last_day"),
                    row.<Long>getAs("day_count"),
                    row.getAs("longest_pause") == null ? 0 : row.<Integer>getAs("longest_pause")))
        .toList();
  }

  /** The year before its last article: a source that changed its habits is held to the new ones. */
  private static Dataset<Row> filterLastYear(Dataset<Row> days) {
    return days.withColumn("last", max("day").over(Window.partitionBy("source")))
        .filter(col("day").gt(date_sub(col("last"), SourceRhythm.DAYS_LOOKED_BACK)))
        .drop("last");
  }

  private static Dataset<Row> withPause(Dataset<Row> days) {
    return days.withColumn(
        "pause",
        datediff(col("day"), lag("day", 1).over(Window.partitionBy("source").orderBy("day"))));
  }

  private PublicationRhythm() {}
}
