package io.dateline.aggregate;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.mode;
import static org.apache.spark.sql.functions.round;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;

/** Every identity that was met, and every spelling: {@code entities} and {@code aliases}. */
public final class Identities {

  /** A sum of doubles depends on their order, one of decimals does not. */
  private static final DecimalType EXACT = DataTypes.createDecimalType(18, 10);

  /**
   * @param mentions rows of {@link io.dateline.table.Mentions}, all weeks
   * @param registry the facts of each entity, see {@link io.dateline.table.StoredEntities}
   * @return rows of {@link io.dateline.table.Entities}: those with at least one mention
   */
  public static Dataset<Row> entities(Dataset<Row> mentions, Dataset<Row> registry) {
    return Metonymy.explodeActors(mentions)
        .filter(col("entity_id").isNotNull())
        .groupBy("entity_id")
        .agg(
            countDistinct("surface").as("alias_count"),
            count(lit(1)).as("mention_count"),
            min("week_start").as("first_week"),
            max("week_start").as("last_week"))
        .join(registry, "entity_id");
  }

  /**
   * @param mentions rows of {@link io.dateline.table.Mentions}, all weeks
   * @return rows of {@link io.dateline.table.Aliases}
   */
  public static Dataset<Row> aliases(Dataset<Row> mentions, Dataset<Row> registry) {
    return Metonymy.explodeActors(mentions)
        .filter(col("entity_id").isNotNull())
        .groupBy("surface", "entity_id")
        .agg(
            count(lit(1)).as("mention_count"),
            min("week_start").as("first_week"),
            max("week_start").as("last_week"),
            mode(col("resolution_reason"), true).as("reason"),
            round(avg(col("resolution_score").cast(EXACT)), 6).cast("double").as("score"))
        .join(registry.select("entity_id", "kind"), "entity_id");
  }

  private Identities() {}
}
