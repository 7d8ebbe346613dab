package io.dateline.aggregate;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** The pairs of one article's names. */
final class ArticlePairs {

  /** One row a pair: {@code same}, number of sentences that name both. */
  static final StructType SCHEMA =
      new StructType()
          .add("week_start", DateType)
          .add("story_id", StringType)
          .add("left_id", StringType)
          .add("right_id", StringType)
          .add("same", LongType);

  /**
   * @param article {@code week_start}, {@code story_id} and {@code names}: {@code entity_id} and
   *     {@code sentences} of each, by {@code entity_id}
   */
  static Iterator<Row> of(Row article) {
    Object week = article.getAs("week_start");
    String story = article.getAs("story_id");
    List<Row> names = article.getList(article.fieldIndex("names"));
    List<int[]> sentences = names.stream().map(ArticlePairs::sentences).toList();
    return IntStream.range(0, names.size())
        .boxed()
        .flatMap(
            left ->
                IntStream.range(left + 1, names.size())
                    .mapToObj(
                        right ->
                            RowFactory.create(
                                week,
                                story,
                                names.get(left).getString(0),
                                names.get(right).getString(0),
                                common(sentences.get(left), sentences.get(right)))))
        .iterator();
  }

  private static int[] sentences(Row name) {
    return name.<Integer>getList(1).stream().mapToInt(Integer::intValue).toArray();
  }

  /** Common elements of two sorted arrays without repeats. */
  static long common(int[] left, int[] right) {
    int i = 0;
    int j = 0;
    long common = 0;
    while (i < left.length && j < right.length) {
      int order = Integer.compare(left[i], right[j]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return common;
  }

  private ArticlePairs() {}
}
