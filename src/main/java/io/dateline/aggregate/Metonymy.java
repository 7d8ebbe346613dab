package io.dateline.aggregate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/** A place's name that stands for its government counts for both. */
public final class Metonymy {

  private static final List<String> FACTS_OF_PLACES =
      List.of("latitude", "longitude", "feature", "geonames_id");

  private static final List<String> TONE =
      List.of("negative", "neutral", "positive", "tone", "is_quoted");

  /**
   * Adds to each mention that stands for a government another of that government. The tone is the
   * government's: the place is left without.
   *
   * @param mentions rows of {@link io.dateline.table.Mentions}
   */
  public static Dataset<Row> explodeActors(Dataset<Row> mentions) {
    Dataset<Row> places = mentions;
    for (String column : TONE) {
      places = places.withColumn(column, when(col("actor_id").isNull(), col(column)));
    }
    return places.unionByName(actors(mentions));
  }

  /**
   * Adds to the identities of mentions those of the governments that they stand for.
   *
   * @param resolved rows of {@link io.dateline.table.Identities}
   */
  public static Dataset<Row> withActors(Dataset<Row> resolved) {
    Dataset<Row> actors =
        actors(resolved)
            .withColumn("local_id", col("local_actor_id"))
            .withColumn("entity_name", col("actor_name"))
            .withColumn("country_code", col("actor_country_code"))
            .withColumn("parent_id", col("actor_parent_id"));
    for (String fact : FACTS_OF_PLACES) {
      actors = actors.withColumn(fact, lit(null).cast(resolved.schema().apply(fact).dataType()));
    }
    return resolved.unionByName(actors);
  }

  private static Dataset<Row> actors(Dataset<Row> mentions) {
    return mentions
        .filter(col("actor_id").isNotNull())
        .withColumn("entity_id", col("actor_id"))
        .withColumn("kind", lit("organization"))
        .withColumn("resolution_reason", lit("metonym"))
        .withColumn("actor_id", lit(null).cast(DataTypes.StringType));
  }

  private Metonymy() {}
}
