package io.dateline.dedupe;

import static org.apache.spark.sql.types.DataTypes.LongType;

import java.util.Iterator;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.graphx.Edge;
import org.apache.spark.graphx.Graph;
import org.apache.spark.graphx.lib.ConnectedComponents;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/**
 * Pairs of copies to groups of copies: connected components. Each partition leaves of its edges a
 * forest; one task joins the forests where they are small enough, else GraphX does, whose many jobs
 * cost seconds even on few edges.
 */
final class Components {

  /** Edges that one task can hold without care for its memory. */
  static final long MOST_IN_ONE_TASK = 5_000_000;

  private static final StructType SCHEMA =
      new StructType().add("article", LongType).add("component", LongType);

  /**
   * @param edges {@code left}, {@code right}: numbers of two articles
   * @return {@code article}, {@code component}, the least number of those that an article is
   *     connected with; a row for all of them but for that one, which may have a row or none
   */
  static Dataset<Row> of(Dataset<Row> edges, long mostInOneTask) {
    FlatMapFunction<Iterator<Row>, Row> span = SpanningForest::of;
    JavaRDD<Row> forest =
        edges.toJavaRDD().mapPartitions(span).persist(StorageLevel.MEMORY_AND_DISK());
    JavaRDD<Row> found =
        forest.count() <= mostInOneTask
            ? forest.repartition(1).mapPartitions(span)
            : connect(forest);
    return edges.sparkSession().createDataFrame(found, SCHEMA);
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
        .map(vertex -> RowFactory.create(vertex._1(), vertex._2()));
  }

  private Components() {}
}
