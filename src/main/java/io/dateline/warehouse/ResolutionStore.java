package io.dateline.warehouse;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.dateline.table.StoredResolutions;
import java.util.List;
import org.apache.hadoop.fs.Path;
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

  /** What was found without regard to sources. */
  public Dataset<Row> firstPass() {
    return read().filter(col("home").equalTo(NO_HOME));
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
   * Articles that have mentions and were not resolved for their home yet.
   *
   * @param articles at least {@code article_id}, {@code home}
   * @param mentions rows of {@link io.dateline.table.StoredMentions}
   */
  public Dataset<Row> filterPending(Dataset<Row> articles, Dataset<Row> mentions) {
    Dataset<Row> done = read().select("article_id", "home").distinct();
    return articles
        .join(mentions.select("article_id").distinct(), new String[] {"article_id"}, "left_semi")
        .join(done, new String[] {"article_id", "home"}, "left_anti");
  }

  /**
   * The resolutions that hold: those for the home that each article's source has now.
   *
   * @param articles at least {@code article_id}, {@code week_start}, {@code home}
   */
  public Dataset<Row> holding(Dataset<Row> articles) {
    return read()
        .join(
            articles.select("article_id", "home", "week_start"),
            new String[] {"article_id", "home"});
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
