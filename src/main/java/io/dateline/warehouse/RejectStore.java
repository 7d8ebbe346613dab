package io.dateline.warehouse;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sha2;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Which rejected records are not in {@code rejects/} yet. */
public final class RejectStore {

  /**
   * @param dated rows of {@link io.dateline.table.DatedArticles}, usable and rejected ones
   * @param known rows of {@link io.dateline.table.Rejects}
   * @return rows of {@link io.dateline.table.Rejects} to add
   */
  public static Dataset<Row> filterNew(Dataset<Row> dated, Dataset<Row> known, String runId) {
    Column identity = concat_ws("\n", col("input_file"), col("position"), col("reason_code"));
    return dated
        .filter(col("reason_code").isNotNull())
        .withColumn("reject_id", sha2(identity.cast("binary"), 256).substr(1, 32))
        .withColumn("run_id", lit(runId))
        .join(known.select("reject_id"), new String[] {"reject_id"}, "left_anti");
  }

  private RejectStore() {}
}
