package io.dateline.dedupe;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.conv;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.graphx.Edge;
import org.apache.spark.graphx.Graph;
import org.apache.spark.graphx.lib.ConnectedComponents;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/** Pairs of copies to groups of copies: connected components, by GraphX. */
final class Components {

  private static final StructType VERTICES =
      new StructType().add("vertex", LongType).add("component", StringType);

  /**
   * @param edges {@code left_id}, {@code right_id}
   * @return {@code article_id}, {@code component} for every article that has a copy
   */
  static Dataset<Row> of(Dataset<Row> edges) {
    Dataset<Row> numbered =
        edges
            .withColumn("left", vertex(col("left_id")))
            .withColumn("right", vertex(col("right_id")));
    Dataset<Row> articles =
        numbered
            .select(col("left_id").as("article_id"), col("left").as("vertex"))
            .union(numbered.select(col("right_id"), col("right")))
            .distinct();
    JavaRDD<Row> found = connect(numbered.select("left", "right").toJavaRDD());
    return articles
        .join(edges.sparkSession().createDataFrame(found, VERTICES), "vertex")
        .select("article_id", "component");
  }

  /** GraphX wants numbers: the first 60 bits of the id, itself a hash. */
  private static Column vertex(Column articleId) {
    return conv(substring(articleId, 1, 15), 16, 10).cast(LongType);
  }

  private static JavaRDD<Row> connect(JavaRDD<Row> pairs) {
    ClassTag<Integer> tag = ClassTag$.MODULE$.apply(Integer.class);
    JavaRDD<Edge<Integer>> edges =
        pairs.map(pair -> new Edge<>(pair.getLong(0), pair.getLong(1), 1));
    StorageLevel level = StorageLevel.MEMORY_AND_DISK();
    Graph<Integer, Integer> graph = Graph.fromEdges(edges.rdd(), 1, level, level, tag, tag);
    return ConnectedComponents.run(graph, tag, tag)
        .vertices()
        .toJavaRDD()
        .map(vertex -> RowFactory.create(vertex._1(), String.valueOf(vertex._2())));
  }

  private Components() {}
}
