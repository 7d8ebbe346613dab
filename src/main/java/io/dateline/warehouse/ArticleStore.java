package io.dateline.warehouse;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Which row holds where dumps bring one article several times: the earliest dated one, then the
 * first by url, title and place in the dumps. So the order in which dumps arrive does not matter.
 */
public final class ArticleStore {

  /** One row an article: the best of those with its {@code article_id}. */
  public static Dataset<Row> best(Dataset<Row> articles) {
    Column rank =
        row_number()
            .over(
                Window.partitionBy("article_id")
                    .orderBy(
                        col("published_at").asc_nulls_last(),
                        col("url").asc_nulls_last(),
                        col("title").asc_nulls_last(),
                        col("input_file"),
                        col("position")));
    return articles.withColumn("rank", rank).filter(col("rank").equalTo(lit(1))).drop("rank");
  }

  /**
   * Articles that the store does not hold, or holds with a later date or none.
   *
   * @param dated usable rows of {@link io.dateline.table.DatedArticles}
   * @param stored rows of {@link io.dateline.table.StoredArticles}
   */
  public static Dataset<Row> filterNew(Dataset<Row> dated, Dataset<Row> stored) {
    Dataset<Row> known =
        best(stored)
            .select(
                col("article_id"), col("published_at").as("known_at"), lit(true).as("is_known"));
    Column isUnknown = col("is_known").isNull();
    Column isEarlier =
        coalesce(
            col("published_at").lt(col("known_at")),
            col("published_at").isNotNull().and(col("known_at").isNull()));
    return best(dated)
        .join(known, new String[] {"article_id"}, "left")
        .filter(isUnknown.or(isEarlier))
        .drop("known_at", "is_known");
  }

  private ArticleStore() {}
}
