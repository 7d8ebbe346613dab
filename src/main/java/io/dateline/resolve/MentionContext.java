package io.dateline.resolve;

import static org.apache.spark.sql.functions.col;

import io.dateline.table.ContextMentions;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Puts each stored mention beside its sentence and its article. */
public final class MentionContext {

  private static final StructType SPANS =
      new StructType()
          .add("article_id", DataTypes.StringType)
          .add("sentence_index", DataTypes.IntegerType)
          .add("begin_offset", DataTypes.IntegerType)
          .add("end_offset", DataTypes.IntegerType)
          .add("surface", DataTypes.StringType)
          .add("label", DataTypes.StringType);

  /**
   * @param mentions rows of {@link io.dateline.table.StoredMentions}
   * @param sentences rows of {@link io.dateline.table.StoredSentences}, same fingerprint
   * @param articles rows of {@link io.dateline.table.Articles} with {@code home}, {@code
   *     text_begin} and {@code text_end}: only mentions between the two are kept
   * @return rows of {@link io.dateline.table.ContextMentions}
   */
  public static Dataset<Row> apply(
      Dataset<Row> mentions, Dataset<Row> sentences, Dataset<Row> articles) {
    Dataset<Row> wanted =
        articles.select(
            "article_id", "source", "week_start", "story_id", "home", "text_begin", "text_end");
    Dataset<Row> around =
        sentences.select(
            col("article_id"),
            col("sentence_index"),
            col("begin_offset").as("sentence_begin"),
            col("text").as("sentence_text"),
            col("negative"),
            col("neutral"),
            col("positive"));
    return withImplied(mentions.drop("annotation_fingerprint"), sentences)
        .join(wanted, "article_id")
        .filter(
            col("begin_offset").geq(col("text_begin")).and(col("end_offset").leq(col("text_end"))))
        .join(around, new String[] {"article_id", "sentence_index"})
        .transform(ContextMentions.TABLE::select);
  }

  /** Adds the actors that sentences name by nation alone, where no name overlaps them. */
  private static Dataset<Row> withImplied(Dataset<Row> mentions, Dataset<Row> sentences) {
    StructType schema = mentions.schema();
    FlatMapFunction<Row, Row> find = MentionContext::implied;
    Dataset<Row> implied =
        sentences
            .select("article_id", "sentence_index", "begin_offset", "text")
            .flatMap(find, Encoders.row(SPANS))
            .select(Arrays.stream(schema.fieldNames()).map(c -> col(c)).toArray(Column[]::new));
    Column overlaps =
        implied
            .col("article_id")
            .equalTo(mentions.col("article_id"))
            .and(implied.col("sentence_index").equalTo(mentions.col("sentence_index")))
            .and(implied.col("begin_offset").lt(mentions.col("end_offset")))
            .and(mentions.col("begin_offset").lt(implied.col("end_offset")));
    return mentions.unionByName(implied.join(mentions, overlaps, "left_anti"));
  }

  private static Iterator<Row> implied(Row sentence) {
    String text = sentence.getString(3);
    if (text == null) {
      return Collections.emptyIterator();
    }
    int from = sentence.getInt(2);
    return ImpliedMentions.find(text).stream()
        .map(
            span ->
                RowFactory.create(
                    sentence.getString(0),
                    sentence.getInt(1),
                    from + span.begin(),
                    from + span.end(),
                    text.substring(span.begin(), span.end()),
                    span.label()))
        .iterator();
  }

  private MentionContext() {}
}
