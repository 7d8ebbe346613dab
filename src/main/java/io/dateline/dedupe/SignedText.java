package io.dateline.dedupe;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** An article's shingles and MinHash bands as a row, and the comparison of two such rows. */
final class SignedText {

  static final StructType SCHEMA =
      new StructType()
          .add("article_id", StringType)
          .add("shingles", createArrayType(LongType, false))
          .add("numbers", createArrayType(LongType, false))
          .add("words", createArrayType(LongType, false))
          .add("bands", createArrayType(LongType, false));

  private static final long[] NOT_KEPT = {};

  /** One row; none for a text without words. */
  static Iterator<Row> sign(Row article, DedupeConfig config) {
    long[] shingles = Shingles.of(article.getString(1));
    if (shingles.length == 0) {
      return Collections.emptyIterator();
    }
    long[] numbers = Shingles.numbers(article.getString(1));
    long[] words =
        config.needsWordOrder(shingles.length, numbers.length)
            ? Shingles.words(article.getString(1))
            : NOT_KEPT;
    return List.of(
            RowFactory.create(
                article.getString(0), shingles, numbers, words, MinHash.bands(shingles)))
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

  private static long[] longs(Row row, String column) {
    return row.<Long>getList(row.fieldIndex(column)).stream().mapToLong(Long::longValue).toArray();
  }

  private SignedText() {}
}
