package io.dateline.warehouse;

import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** A run's own folder for what is computed once and read several times. */
public final class Staging {

  private final SparkSession spark;
  private final Path folder;

  public Staging(SparkSession spark, Warehouse warehouse, String runId) {
    this.spark = spark;
    this.folder = warehouse.staging(runId);
  }

  public Path folder() {
    return folder;
  }

  /**
   * Computes rows once, into the folder.
   *
   * @param name unique within the run
   */
  public Dataset<Row> rows(String name, Dataset<Row> rows) {
    String path = new Path(folder, "stage-" + name).toString();
    rows.write().parquet(path);
    return spark.read().schema(rows.schema()).parquet(path);
  }
}
