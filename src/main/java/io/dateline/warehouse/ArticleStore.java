package io.dateline.warehouse;

import static org.apache.spark.sql.functions.array_position;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import io.dateline.date.DateOrigin;
import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Which row holds where dumps bring one article several times: the one whose date comes from the
 * most trusted origin, then the earliest, then one with a url and a title, then the first by its
 * place in the dumps. So the order in which dumps arrive does not matter.
 */
public final class ArticleStore {

  /** From most to least trusted. */
  private static final String[] ORIGINS =
      Arrays.stream(DateOrigin.values()).map(DateOrigin::code).toArray(String[]::new);

  /** One row an article: the best of those with its {@code article_id}. */
  public static Dataset<Row> best(Dataset<Row> articles) {
    Column position = row_number().over(Window.partitionBy("article_id").orderBy(rank()));
    return articles
        .withColumn("__position", position)
        .filter(col("__position").equalTo(lit(1)))
        .drop("__position");
  }

  /**
   * Articles that the store does not hold, or holds in a row that comes after the new one.
   *
   * @param dated usable rows of {@link io.dateline.table.DatedArticles}
   * @param stored rows of {@link io.dateline.table.StoredArticles}
   */
  public static Dataset<Row> filterNew(Dataset<Row> dated, Dataset<Row> stored) {
    Dataset<Row> known = best(stored).select(col("article_id"), rank().as("__known"));
    return best(dated)
        .withColumn("__rank", rank())
        .join(known, new String[] {"article_id"}, "left")
        .filter(col("__known").isNull().or(col("__rank").lt(col("__known"))))
        .drop("__rank", "__known");
  }

  /** The lesser, the better; free of nulls, so that any two can be compared. */
  private static Column rank() {
    Column trust = array_position(lit(ORIGINS), col("published_from"));
    return struct(
        coalesce(when(trust.gt(0), trust), lit((long) ORIGINS.length + 1)),
        coalesce(unix_micros(col("published_at")), lit(Long.MAX_VALUE)),
        col("url").isNull(),
        coalesce(col("url"), lit("")),
        col("title").isNull(),
        coalesce(col("title"), lit("")),
        col("input_file"),
        col("position"));
  }

  private ArticleStore() {}
}
