package io.dateline.dedupe;

import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.LongType;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** An article's MinHash bands and its shingles as rows, and the comparison of two articles. */
final class SignedText {

  /** Beside each band the next one: members of a large block that share both stand together. */
  static final StructType BANDS =
      new StructType().add("band", LongType).add("next", LongType).add("article", LongType);

  /** The hashes as bytes, eight each. */
  static final StructType SCHEMA =
      new StructType()
          .add("article", LongType)
          .add("shingles", BinaryType)
          .add("numbers", BinaryType)
          .add("words", BinaryType);

  private static final long[] NOT_KEPT = {};

  /**
   * As many rows as there are bands; none for a text without words.
   *
   * @param article its number, its text
   */
  static Iterator<Row> bands(Row article) {
    long[] shingles = Shingles.of(article.getString(1));
    if (shingles.length == 0) {
      return Collections.emptyIterator();
    }
    long[] bands = MinHash.bands(shingles);
    return IntStream.range(0, bands.length)
        .mapToObj(
            i -> RowFactory.create(bands[i], bands[(i + 1) % bands.length], article.getLong(0)))
        .iterator();
  }

  /**
   * One row; none for a text without words.
   *
   * @param article its number, its text
   */
  static Iterator<Row> sign(Row article, DedupeConfig config) {
    String text = article.getString(1);
    long[] shingles = Shingles.of(text);
    if (shingles.length == 0) {
      return Collections.emptyIterator();
    }
    long[] numbers = Shingles.numbers(text);
    long[] words =
        config.needsWordOrder(shingles.length, numbers.length) ? Shingles.words(text) : NOT_KEPT;
    return List.of(
            RowFactory.create(article.getLong(0), bytes(shingles), bytes(numbers), bytes(words)))
        .iterator();
  }

  /** Whether shingles and numbers, {@code left_…} and {@code right_…}, are those of two copies. */
  static boolean areCopies(Row pair, DedupeConfig config) {
    long[] left = longs(pair, "left_shingles");
    long[] right = longs(pair, "right_shingles");
    long[] leftNumbers = longs(pair, "left_numbers");
    long[] rightNumbers = longs(pair, "right_numbers");
    return config.areCopies(
        Shingles.common(left, right),
        left.length,
        right.length,
        Shingles.common(leftNumbers, rightNumbers),
        Math.min(leftNumbers.length, rightNumbers.length),
        () -> inOrder(longs(pair, "left_words"), longs(pair, "right_words")));
  }

  private static double inOrder(long[] left, long[] right) {
    int shorter = Math.min(left.length, right.length);
    return shorter == 0 ? 0 : WordOrder.common(left, right) / (double) shorter;
  }

  private static byte[] bytes(long[] hashes) {
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * hashes.length);
    bytes.asLongBuffer().put(hashes);
    return bytes.array();
  }

  private static long[] longs(Row row, String column) {
    byte[] bytes = row.getAs(column);
    long[] hashes = new long[bytes.length / Long.BYTES];
    ByteBuffer.wrap(bytes).asLongBuffer().get(hashes);
    return hashes;
  }

  private SignedText() {}
}
