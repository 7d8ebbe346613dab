package io.dateline.aggregate;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.BitSet;
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
    List<BitSet> sentences = names.stream().map(ArticlePairs::sentences).toList();
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

  private static BitSet sentences(Row name) {
    BitSet sentences = new BitSet();
    name.<Integer>getList(1).forEach(sentences::set);
    return sentences;
  }

  private static long common(BitSet left, BitSet right) {
    BitSet common = (BitSet) left.clone();
    common.and(right);
    return common.cardinality();
  }

  private ArticlePairs() {}
}
