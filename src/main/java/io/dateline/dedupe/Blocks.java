package io.dateline.dedupe;

import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** The pairs of a block of articles that are worth comparing. */
final class Blocks {

  static final StructType PAIRS =
      new StructType().add("left_id", StringType).add("right_id", StringType);

  /**
   * All pairs of up to so many members; of more, each with the first ones and with those that
   * follow it, half and half. The lesser id stands left.
   *
   * @param members without repeats, likely copies beside one another
   */
  static Iterator<Row> pairs(List<String> members, int maxBlock) {
    int half = maxBlock / 2;
    boolean isLarge = members.size() > maxBlock;
    return IntStream.range(0, members.size())
        .boxed()
        .flatMap(i -> others(i, members.size(), isLarge, half).map(j -> pair(members, i, j)))
        .iterator();
  }

  // Only those behind i, and of the first ones none that stands among those already.
  private static Stream<Integer> others(int i, int size, boolean isLarge, int half) {
    if (!isLarge) {
      return IntStream.range(i + 1, size).boxed();
    }
    int near = i < half ? size : Math.min(size, i + 1 + half);
    return IntStream.range(i + 1, near).boxed();
  }

  private static Row pair(List<String> members, int i, int j) {
    String a = members.get(i);
    String b = members.get(j);
    return a.compareTo(b) < 0 ? RowFactory.create(a, b) : RowFactory.create(b, a);
  }

  private Blocks() {}
}
