package io.dateline.resolve;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.when;

import io.dateline.table.Identities;
import io.dateline.table.MintedNames;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Leads mentions to the id that stands for the one that their article gave them. */
public final class Redirect {

  private static final Column IS_MINTED =
      col("resolution_reason")
          .isin(ResolutionReason.PERSON_NAME.code(), ResolutionReason.ORGANIZATION_NAME.code());

  /**
   * The names to unite.
   *
   * @param resolutions rows of {@link io.dateline.table.StoredResolutions}
   * @return rows of {@link MintedNames}
   */
  public static Dataset<Row> mintedNames(Dataset<Row> resolutions) {
    return resolutions
        .filter(IS_MINTED)
        .groupBy(col("entity_id"), col("kind"), col("entity_name").as("name"))
        .agg(countDistinct("article_id").as("article_count"))
        .select(MintedNames.TABLE.columnNames()[0], "kind", "name", "article_count");
  }

  /**
   * @param resolutions rows of {@link io.dateline.table.StoredResolutions} with {@code week_start}
   * @param redirections rows of {@link io.dateline.table.Redirections}
   * @return rows of {@link Identities}
   */
  public static Dataset<Row> apply(Dataset<Row> resolutions, Dataset<Row> redirections) {
    Dataset<Row> leads =
        redirections.select(
            col("old_id").as("local_id"),
            col("entity_id").as("new_id"),
            col("reason").as("new_reason"),
            col("score").as("new_score"));
    Column isLed = col("new_id").isNotNull();
    Column takesReason =
        isLed.and(IS_MINTED.or(col("new_reason").equalTo(ResolutionReason.CURATED.code())));
    Column isCurated = takesReason.and(col("new_reason").equalTo(ResolutionReason.CURATED.code()));
    return resolutions
        .withColumnRenamed("entity_id", "local_id")
        .join(leads, new String[] {"local_id"}, "left")
        .withColumn("entity_id", coalesce(col("new_id"), col("local_id")))
        .withColumn(
            "kind", when(isLed, substring_index(col("new_id"), ":", 1)).otherwise(col("kind")))
        .withColumn(
            "resolution_score",
            when(isCurated, col("new_score"))
                .when(isLed, least(col("resolution_score"), col("new_score")))
                .otherwise(col("resolution_score")))
        .withColumn(
            "resolution_reason",
            when(takesReason, col("new_reason")).otherwise(col("resolution_reason")))
        .withColumnRenamed("actor_id", "local_actor_id")
        .join(
            leads.select(col("local_id").as("local_actor_id"), col("new_id").as("new_actor_id")),
            new String[] {"local_actor_id"},
            "left")
        .withColumn("actor_id", coalesce(col("new_actor_id"), col("local_actor_id")))
        .transform(Identities.TABLE::select);
  }

  private Redirect() {}
}
