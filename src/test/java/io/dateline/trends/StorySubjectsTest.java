package io.dateline.trends;

import static io.dateline.testing.TableRows.row;
import static io.dateline.testing.TableRows.rows;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.table.Articles;
import io.dateline.table.StoredMentions;
import io.dateline.table.StoredSentences;
import io.dateline.testing.SparkExtension;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class StorySubjectsTest {

  @Test
  void aStoryIsItsFirstArticlesOwnTextWithoutNames(SparkSession spark) {
    Dataset<Row> articles =
        rows(
                spark,
                Articles.TABLE,
                row("article_id", "a", "story_id", "a", "is_story_first", true, "title", "Ferry"),
                row("article_id", "b", "story_id", "a", "is_story_first", false))
            .withColumn("text_begin", lit(10))
            .withColumn("text_end", lit(100));
    Dataset<Row> sentences =
        rows(
            spark,
            StoredSentences.TABLE,
            sentence("a", 0, 0, "subscribe"),
            sentence("a", 1, 10, "the harbour post sank two ferries"),
            sentence("a", 2, 50, "the quay flooded"),
            sentence("a", 3, 100, "newsletter"),
            sentence("b", 0, 10, "the crew swam"));
    Dataset<Row> mentions =
        rows(
            spark,
            StoredMentions.TABLE,
            row("article_id", "a", "sentence_index", 1, "begin_offset", 14, "end_offset", 26));

    List<Row> words =
        StorySubjects.apply(articles, sentences, mentions, TopicsConfig.DEFAULT).collectAsList();

    assertThat(words).hasSize(1);
    assertThat(words.get(0).<String>getAs("title")).isEqualTo("Ferry");
    assertThat(words.get(0).<String>getList(words.get(0).fieldIndex("words")))
        .containsExactly("sink", "ferry", "quay", "flood");
  }

  private static java.util.Map<String, Object> sentence(
      String article, int index, int begin, String text) {
    return row("article_id", article, "sentence_index", index, "begin_offset", begin, "text", text);
  }
}
