package io.dateline.warehouse;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.dateline.table.StoredResolutions;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * What articles' mentions became, of one fingerprint of annotation and resolution. An article is
 * resolved without regard to its source first; and once more for each home that its source is found
 * to have.
 */
public final class ResolutionStore {

  /** The home of the first pass. */
  public static final String NO_HOME = "";

  private static final Column[] KEY = {
    col("article_id"), col("week_start"), col("home"), col("text_begin"), col("text_end")
  };

  private final Store store;
  private final String fingerprint;

  public ResolutionStore(SparkSession spark, Warehouse warehouse, String fingerprint) {
    this.store =
        new Store(spark, warehouse, StoredResolutions.TABLE, warehouse.store("resolutions"));
    this.fingerprint = fingerprint;
  }

  /** Rows of {@link StoredResolutions}. */
  public Dataset<Row> read() {
    return store.read(batch -> batch.startsWith(fingerprint));
  }

  /**
   * Adds {@code home} to articles, empty where their source has none.
   *
   * @param homes {@code source}, {@code home}
   */
  public static Dataset<Row> withHome(Dataset<Row> articles, Dataset<Row> homes) {
    return articles
        .join(homes.select("source", "home"), new String[] {"source"}, "left")
        .withColumn("home", coalesce(col("home"), lit(NO_HOME)));
  }

  /**
   * Articles that were annotated and are not resolved yet for their week, home and own text. Those
   * in which nothing was found are always among them; they are few and soon read.
   *
   * @param articles as for {@link #holding}
   * @param sentences rows of {@link io.dateline.table.StoredSentences}
   */
  public Dataset<Row> filterPending(Dataset<Row> articles, Dataset<Row> sentences) {
    Dataset<Row> done = read().select(KEY).distinct();
    return articles
        .join(sentences.select("article_id").distinct(), new String[] {"article_id"}, "left_semi")
        .join(done, isSame(articles, done), "left_anti");
  }

  /**
   * The resolutions that hold: those for the week that each article lies in now, since who held an
   * office depends on it, for the home that its source has now, and for what of its text is no
   * furniture.
   *
   * @param articles at least {@code article_id}, {@code week_start}, {@code home}, {@code
   *     text_begin}, {@code text_end}
   */
  public Dataset<Row> holding(Dataset<Row> articles) {
    Dataset<Row> resolved = read();
    return resolved.join(articles.select(KEY), isSame(resolved, articles), "left_semi");
  }

  private static Column isSame(Dataset<Row> left, Dataset<Row> right) {
    return left.col("article_id")
        .equalTo(right.col("article_id"))
        .and(left.col("home").equalTo(right.col("home")))
        .and(left.col("text_begin").equalTo(right.col("text_begin")))
        .and(left.col("text_end").equalTo(right.col("text_end")))
        .and(left.col("week_start").eqNullSafe(right.col("week_start")));
  }

  /**
   * Adds a batch.
   *
   * @param pass unique within the run
   * @return rows added
   */
  public long add(Dataset<Row> resolved, String runId, String pass, Path staging) {
    return store.appendNonEmpty(resolved, fingerprint + "-" + runId + "-" + pass, staging);
  }

  /** The names of all batches of the fingerprint. */
  public List<String> batches() {
    return store.batches().stream().filter(name -> name.startsWith(fingerprint)).toList();
  }
}
