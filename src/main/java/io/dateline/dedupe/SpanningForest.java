package io.dateline.dedupe;

import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Edges to trees of height one, by union-find (Tarjan 1975): what they connect stays connected. */
final class SpanningForest {

  private final long[] vertices;
  private final int[] parents;

  private SpanningForest(long[] vertices) {
    this.vertices = vertices;
    this.parents = IntStream.range(0, vertices.length).toArray();
  }

  /**
   * @param edges of two numbers each, all of them kept in memory
   * @return an edge from every vertex to the least one that it is connected with, but for that one
   */
  static Iterator<Row> of(Iterator<Row> edges) {
    LongStream.Builder ends = LongStream.builder();
    while (edges.hasNext()) {
      Row edge = edges.next();
      ends.add(edge.getLong(0));
      ends.add(edge.getLong(1));
    }
    return of(ends.build().toArray());
  }

  private static Iterator<Row> of(long[] ends) {
    SpanningForest forest = new SpanningForest(Arrays.stream(ends).sorted().distinct().toArray());
    for (int i = 0; i < ends.length; i += 2) {
      forest.connect(ends[i], ends[i + 1]);
    }
    return IntStream.range(0, forest.vertices.length)
        .filter(vertex -> forest.root(vertex) != vertex)
        .mapToObj(
            vertex ->
                RowFactory.create(forest.vertices[vertex], forest.vertices[forest.root(vertex)]))
        .iterator();
  }

  private void connect(long left, long right) {
    int a = root(Arrays.binarySearch(vertices, left));
    int b = root(Arrays.binarySearch(vertices, right));
    parents[Math.max(a, b)] = Math.min(a, b);
  }

  /** Every other vertex on the way is brought nearer to the root. */
  private int root(int vertex) {
    int at = vertex;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }
}
