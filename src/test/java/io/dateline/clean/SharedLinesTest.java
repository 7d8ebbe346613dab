package io.dateline.clean;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.date.ArticleId;
import io.dateline.table.StoredArticles;
import io.dateline.testing.SparkExtension;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class SharedLinesTest {

  private static final Instant MARCH = Instant.parse("2024-03-19T08:00:00Z");

  @Test
  void aLineThatManyArticlesOfOneSourceEndInIsLearnedForThatSource(SparkSession spark) {
    List<Row> rows = new ArrayList<>();
    IntStream.range(0, 6)
        .forEach(i -> rows.add(article("a", "Story " + i + "\n\nRing us!", MARCH)));
    IntStream.range(0, 4)
        .forEach(i -> rows.add(article("b", "Other " + i + "\n\nRing us!", MARCH)));
    Dataset<Row> articles = spark.createDataFrame(rows, StoredArticles.SCHEMA);
    Dataset<Row> learned = SharedLines.apply(articles, SharedLinesConfig.DEFAULT);
    assertThat(learned.collectAsList())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.getString(0)).isEqualTo("a");
              assertThat(line.getLong(2)).isEqualTo(6);
            });
    assertThat(texts(SharedLines.strip(articles, learned)).values())
        .contains("Story 0", "Story 5", "Other 0\n\nRing us!")
        .doesNotContain("Story 0\n\nRing us!");
  }

  @Test
  void whereTheOwnTextLiesInTheStoredOneIsTold(SparkSession spark) {
    Row story = article("a", "Latest\n\nStory\n\nRing us!", MARCH);
    Row other = article("a", "News\n\nRing us!", MARCH);
    Row nothingElse = article("a", "Ring us!", MARCH);
    Dataset<Row> articles =
        spark.createDataFrame(List.of(story, other, nothingElse), StoredArticles.SCHEMA);

    assertThat(
            SharedLines.strip(articles, SharedLines.apply(articles, new SharedLinesConfig(2, 0)))
                .select("text", "word_count", "text_begin", "text_end")
                .collectAsList())
        .extracting(Row::toString)
        .containsExactlyInAnyOrder("[Latest\n\nStory,2,0,13]", "[News,1,0,4]", "[Ring us!,2,0,8]");
  }

  private static Map<String, String> texts(Dataset<Row> articles) {
    return articles.select("article_id", "text").collectAsList().stream()
        .collect(Collectors.toMap(row -> row.getString(0), row -> row.getString(1)));
  }

  private static Row article(String source, String text, Instant publishedAt) {
    return StoredArticles.TABLE.row(
        ArticleId.of(source, text),
        "dump.jsonl",
        (long) text.hashCode(),
        "jsonl",
        source,
        null,
        null,
        text,
        "en",
        ArticleText.words(text),
        publishedAt,
        "record",
        false,
        LocalDate.parse("2024-03-18"));
  }
}
