package io.dateline.resolve;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Where each source is at home, by the places that its articles named before anything was known of
 * it; see {@link PublisherHome}.
 */
public final class PublisherHomes {

  public static final StructType SCHEMA =
      new StructType().add("source", DataTypes.StringType).add("home", DataTypes.StringType);

  /** So many articles tell where a source is at home; more would only cost. */
  private static final int ARTICLES = 100;

  /**
   * The articles of each source that tell its home: those with the first ids, which are hashes, so
   * that late articles seldom change it.
   *
   * @param articles at least {@code article_id}, {@code source}
   */
  public static Dataset<Row> sample(Dataset<Row> articles) {
    Column rank = row_number().over(Window.partitionBy("source").orderBy("article_id"));
    return articles.withColumn("rank", rank).filter(col("rank").leq(ARTICLES)).drop("rank");
  }

  /**
   * @param firstPass rows of {@link io.dateline.table.StoredResolutions}, resolved without a home
   * @param articles at least {@code article_id}, {@code source}
   * @return one row a source: {@code source}, {@code home}, empty where its articles are too few
   */
  public static Dataset<Row> apply(Dataset<Row> firstPass, Dataset<Row> articles) {
    MapFunction<Row, Row> home = PublisherHomes::home;
    return firstPass
        .select(col("article_id"), explode(col("votes")).as("vote"))
        .select("article_id", "vote.*")
        .join(articles.select("article_id", "source"), "article_id")
        .groupBy("source", "country_code", "admin1")
        .agg(
            exact(col("weight")),
            exact(col("weight").multiply(col("latitude"))).as("north"),
            exact(col("weight").multiply(col("longitude"))).as("east"))
        .toDF("source", "country_code", "admin1", "weight", "north", "east")
        .groupBy("source")
        .agg(
            sort_array(collect_list(struct("country_code", "admin1", "weight", "north", "east")))
                .as("regions"))
        .map(home, Encoders.row(SCHEMA));
  }

  /** A sum of doubles depends on their order, one of decimals does not. */
  private static Column exact(Column value) {
    return sum(value.cast(DataTypes.createDecimalType(18, 8))).cast("double");
  }

  /** The regions of one source are at most those of the world. */
  private static Row home(Row source) {
    List<PublisherHome.Vote> votes = new ArrayList<>();
    List<Row> regions = source.getList(1);
    for (Row region : regions) {
      double weight = region.getDouble(2);
      if (weight > 0) {
        votes.add(
            new PublisherHome.Vote(
                region.getString(0),
                region.getString(1),
                weight,
                region.getDouble(3) / weight,
                region.getDouble(4) / weight));
      }
    }
    return RowFactory.create(source.getString(0), HomeCode.of(PublisherHome.of(votes)));
  }

  private PublisherHomes() {}
}
