package io.dateline.warehouse;

import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.dateline.aggregate.Metonymy;
import io.dateline.table.StoredEntities;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * The registry of identities and of the ids that lead to another. What holds is a function of all
 * mentions; the store keeps what held before, so that no id is ever without its meaning.
 */
public final class Registry {

  private static final List<String> FACTS =
      List.of("country_code", "latitude", "longitude", "feature", "geonames_id", "parent_id");

  private static final String[] COLUMNS =
      Stream.of(StoredEntities.TABLE.columnNames())
          .filter(name -> !name.equals("run_id"))
          .toArray(String[]::new);

  /**
   * Each identity with its usual name and facts: those of gazetteer and list; else the full
   * spelling met most often, of equals the longest, then the first in order.
   *
   * @param identities rows of {@link io.dateline.table.Identities}, the whole corpus
   * @param known the same for the ids that a curation file names, as far as gazetteer or list tell
   * @return rows of {@link StoredEntities} without {@code run_id}, one an identity
   */
  public static Dataset<Row> facts(Dataset<Row> identities, Dataset<Row> known) {
    Column isLed = col("entity_id").notEqual(col("local_id"));
    Dataset<Row> own = Metonymy.withActors(identities).filter(col("entity_id").isNotNull());
    for (String fact : FACTS) {
      own = own.withColumn(fact, when(isLed, lit(null)).otherwise(col(fact)));
    }
    Column[] keys =
        Stream.concat(Stream.of("entity_id", "kind", "entity_name"), FACTS.stream())
            .map(name -> col(name))
            .toArray(Column[]::new);
    Column isListed =
        col("resolution_reason").equalTo("curated_actor").or(col("country_code").isNotNull());
    Dataset<Row> named =
        own.groupBy(keys)
            .agg(
                count(lit(1)).as("named"),
                bool_or(isListed).as("is_listed"),
                bool_or(col("resolution_reason").notEqual("curated")).as("is_by_rule"));
    WindowSpec order =
        Window.partitionBy("entity_id")
            .orderBy(
                col("is_listed").desc(),
                col("is_by_rule").desc(),
                col("named").desc(),
                length(col("entity_name")).desc(),
                col("entity_name"),
                col("kind"));
    Dataset<Row> met =
        first(named, order).withColumnRenamed("entity_name", "name").select(columns());
    return met.join(known.select("entity_id"), new String[] {"entity_id"}, "left_anti")
        .unionByName(
            known
                .select(columns())
                .join(met.select("entity_id"), new String[] {"entity_id"}, "left_semi"));
  }

  /**
   * Rows to add to the store: identities that it does not hold, or holds otherwise.
   *
   * @param facts as {@link #facts} gives them
   * @param stored rows of {@link StoredEntities}
   */
  public static Dataset<Row> filterNew(Dataset<Row> facts, Dataset<Row> stored, String runId) {
    return facts
        .select(columns())
        .except(latest(stored, "entity_id").select(columns()))
        .withColumn("run_id", lit(runId));
  }

  /**
   * Rows to add to the store of redirects: ids that lead elsewhere than they did, and ids that
   * stand for themselves again.
   *
   * @param redirections rows of {@link io.dateline.table.Redirections}
   * @param stored rows of {@link io.dateline.table.StoredRedirects}
   */
  public static Dataset<Row> filterNewRedirects(
      Dataset<Row> redirections, Dataset<Row> stored, String runId) {
    Dataset<Row> before = latest(stored, "old_id").drop("run_id");
    Dataset<Row> changed =
        redirections.select("old_id", "entity_id", "reason", "score").except(before);
    Dataset<Row> restored =
        before
            .filter(col("entity_id").notEqual(col("old_id")))
            .join(redirections.select("old_id"), new String[] {"old_id"}, "left_anti")
            .withColumn("entity_id", col("old_id"))
            .withColumn("reason", lit("restored"))
            .withColumn("score", lit(1.0))
            .select("old_id", "entity_id", "reason", "score");
    return changed.unionByName(restored).withColumn("run_id", lit(runId));
  }

  /**
   * @param identities rows of {@link io.dateline.table.Identities}, the whole corpus
   * @param redirections rows of {@link io.dateline.table.Redirections}
   * @return rows of {@link io.dateline.table.Redirects}: of the ids that some article gave
   */
  public static Dataset<Row> redirects(Dataset<Row> identities, Dataset<Row> redirections) {
    Dataset<Row> spellings =
        Metonymy.withActors(identities)
            .filter(col("local_id").notEqual(col("entity_id")))
            .groupBy("local_id", "kind", "entity_name")
            .agg(
                count(lit(1)).as("named"),
                min("week_start").as("first"),
                max("week_start").as("last"));
    WindowSpec all = Window.partitionBy("local_id");
    WindowSpec order =
        all.orderBy(col("named").desc(), length(col("entity_name")).desc(), col("entity_name"));
    Dataset<Row> moved =
        first(
                spellings
                    .withColumn("mention_count", sum("named").over(all))
                    .withColumn("first_week", min("first").over(all))
                    .withColumn("last_week", max("last").over(all)),
                order)
            .withColumnRenamed("entity_name", "old_name")
            .withColumnRenamed("local_id", "old_id")
            .drop("named", "first", "last");
    return redirections.join(moved, "old_id");
  }

  private static Dataset<Row> latest(Dataset<Row> stored, String id) {
    return first(stored, Window.partitionBy(id).orderBy(col("run_id").desc()));
  }

  private static Dataset<Row> first(Dataset<Row> rows, WindowSpec order) {
    return rows.withColumn("rank", row_number().over(order))
        .filter(col("rank").equalTo(lit(1)))
        .drop("rank");
  }

  private static Column[] columns() {
    return Arrays.stream(COLUMNS).map(name -> col(name)).toArray(Column[]::new);
  }

  private Registry() {}
}
