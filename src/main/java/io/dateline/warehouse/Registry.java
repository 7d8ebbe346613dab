package io.dateline.warehouse;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import io.dateline.aggregate.Metonymy;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * The registry of identities. An id keeps its kind and name for good; facts of place (coordinates,
 * feature, parent) may be corrected by a better gazetteer.
 */
public final class Registry {

  private static final List<String> FACTS =
      List.of("country_code", "latitude", "longitude", "feature", "geonames_id", "parent_id");

  /** The row of each entity that holds: the latest. */
  public static Dataset<Row> latest(Dataset<Row> stored) {
    return first(stored, Window.partitionBy("entity_id").orderBy(col("run_id").desc()))
        .drop("run_id");
  }

  /**
   * Rows to add: entities that are not registered, and those whose facts changed.
   *
   * @param resolved rows of {@link io.dateline.table.ResolvedMentions}
   * @param stored rows of {@link io.dateline.table.StoredEntities}
   */
  public static Dataset<Row> filterNew(Dataset<Row> resolved, Dataset<Row> stored, String runId) {
    Column[] known =
        Arrays.stream(latest(stored).columns())
            .map(c -> c.equals("entity_id") ? col(c) : col(c).as("known_" + c))
            .toArray(Column[]::new);
    Dataset<Row> met =
        oneRowEach(Metonymy.withActors(resolved))
            .join(latest(stored).select(known), new String[] {"entity_id"}, "left");
    Column isNew = col("known_kind").isNull();
    Column isCorrected =
        FACTS.stream()
            .map(fact -> col(fact).eqNullSafe(col("known_" + fact)))
            .reduce(lit(true), Column::and)
            .equalTo(lit(false));
    return met.filter(isNew.or(isCorrected))
        .withColumn("name", coalesce(col("known_name"), col("name")))
        .withColumn("kind", coalesce(col("known_kind"), col("kind")))
        .withColumn("run_id", lit(runId));
  }

  /** The name met most often in full; of equals the longest, then the first in order. */
  private static Dataset<Row> oneRowEach(Dataset<Row> resolved) {
    Dataset<Row> named =
        resolved
            .filter(col("entity_id").isNotNull())
            .groupBy(
                "entity_id",
                "kind",
                "entity_name",
                "country_code",
                "latitude",
                "longitude",
                "feature",
                "geonames_id",
                "parent_id")
            .agg(count(lit(1)).as("named"));
    WindowSpec order =
        Window.partitionBy("entity_id")
            .orderBy(
                col("named").desc(),
                length(col("entity_name")).desc(),
                col("entity_name"),
                col("kind"));
    return first(named, order).withColumnRenamed("entity_name", "name").drop("named");
  }

  private static Dataset<Row> first(Dataset<Row> rows, WindowSpec order) {
    return rows.withColumn("rank", row_number().over(order))
        .filter(col("rank").equalTo(lit(1)))
        .drop("rank");
  }

  private Registry() {}
}
