package io.dateline.trends;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;

import com.google.common.collect.Iterators;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The words that tell what each story is about; copies of a story count once. */
public final class StorySubjects {

  private static final StructType SENTENCE_WORDS =
      new StructType()
          .add("article_id", DataTypes.StringType)
          .add("sentence_index", DataTypes.IntegerType)
          .add("words", DataTypes.createArrayType(DataTypes.StringType));

  /**
   * @param articles rows of {@link io.dateline.table.Articles} with {@code text_begin} and {@code
   *     text_end}: only sentences between the two count
   * @param sentences rows of {@link io.dateline.table.StoredSentences}
   * @param mentions rows of {@link io.dateline.table.StoredMentions}, same fingerprint
   * @return rows of {@link io.dateline.table.StoryWords}
   */
  public static Dataset<Row> apply(
      Dataset<Row> articles, Dataset<Row> sentences, Dataset<Row> mentions, TopicsConfig config) {
    Dataset<Row> firsts =
        articles
            .filter(col("is_story_first"))
            .select("article_id", "story_id", "week_start", "title", "text_begin", "text_end");
    MapPartitionsFunction<Row, Row> words = StorySubjects::wordsOf;
    return sentences
        .select("article_id", "sentence_index", "begin_offset", "text")
        .join(firsts.select("article_id", "text_begin", "text_end"), "article_id")
        .filter(
            col("begin_offset").geq(col("text_begin")).and(col("begin_offset").lt(col("text_end"))))
        .transform(first -> withNames(first, mentions))
        .mapPartitions(words, Encoders.row(SENTENCE_WORDS))
        .transform(found -> byArticle(found, config))
        .join(firsts.drop("text_begin", "text_end"), "article_id")
        .select("week_start", "title", "story_id", "words");
  }

  private static Dataset<Row> withNames(Dataset<Row> sentences, Dataset<Row> mentions) {
    Dataset<Row> names =
        mentions
            .groupBy("article_id", "sentence_index")
            .agg(collect_list(struct("begin_offset", "end_offset")).as("names"));
    return sentences.join(names, new String[] {"article_id", "sentence_index"}, "left");
  }

  private static Iterator<Row> wordsOf(Iterator<Row> sentences) {
    SubjectWords words = new SubjectWords();
    return Iterators.transform(
        sentences,
        sentence ->
            RowFactory.create(
                sentence.getAs("article_id"),
                sentence.getAs("sentence_index"),
                words.of(sentence.getAs("text"), names(sentence)).toArray(new String[0])));
  }

  private static List<SubjectWords.Span> names(Row sentence) {
    int names = sentence.fieldIndex("names");
    int begin = sentence.getAs("begin_offset");
    return sentence.isNullAt(names)
        ? List.of()
        : sentence.<Row>getList(names).stream()
            .map(name -> new SubjectWords.Span(name.getInt(0) - begin, name.getInt(1) - begin))
            .toList();
  }

  private static Dataset<Row> byArticle(Dataset<Row> sentences, TopicsConfig config) {
    return sentences
        .groupBy("article_id")
        .agg(sort_array(collect_list(struct("sentence_index", "words"))).as("sentences"))
        .select(
            col("article_id"),
            slice(flatten(col("sentences.words")), 1, config.wordsPerStory()).as("words"));
  }

  private StorySubjects() {}
}
