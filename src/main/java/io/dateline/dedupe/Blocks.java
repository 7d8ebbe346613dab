package io.dateline.dedupe;

import static org.apache.spark.sql.types.DataTypes.LongType;

import com.google.common.collect.Iterators;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * The pairs of a block of articles that are worth comparing: all of a small one. In a large one,
 * sorted so that likely copies stand together, each member meets the first ones and those that
 * stand before it, half and half (Hernández and Stolfo 1995): pairs grow with the members, not with
 * their square, and no more than these are kept in memory.
 */
final class Blocks {

  static final StructType PAIRS = new StructType().add("left", LongType).add("right", LongType);

  private final int half;
  private final long[] first;
  private final long[] latest;
  private long band;
  private int members;

  /**
   * @param maxBlock members up to which all pairs are formed
   */
  Blocks(int maxBlock) {
    this.half = maxBlock / 2;
    this.first = new long[half];
    this.latest = new long[half];
  }

  /**
   * The lesser number stands left.
   *
   * @param sorted rows of {@link SignedText#BANDS}, sorted by all columns, without repeats
   */
  Iterator<Row> pairs(Iterator<Row> sorted) {
    return Iterators.concat(
        Iterators.transform(sorted, row -> pairs(row.getLong(0), row.getLong(2)).iterator()));
  }

  private List<Row> pairs(long band, long article) {
    if (band != this.band) {
      this.band = band;
      members = 0;
    }
    List<Row> pairs = new ArrayList<>(Math.min(members, 2 * half));
    for (int i = 0; i < Math.min(members, half); i++) {
      pairs.add(pair(first[i], article));
    }
    for (int i = Math.max(half, members - half); i < members; i++) {
      pairs.add(pair(latest[i % half], article));
    }
    if (members < half) {
      first[members] = article;
    }
    latest[members % half] = article;
    members++;
    return pairs;
  }

  private static Row pair(long a, long b) {
    return RowFactory.create(Math.min(a, b), Math.max(a, b));
  }
}
