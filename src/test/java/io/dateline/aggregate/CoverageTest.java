package io.dateline.aggregate;

import static io.dateline.aggregate.AggregateRows.WEEK;
import static io.dateline.aggregate.AggregateRows.article;
import static io.dateline.testing.TableRows.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.dateline.table.Articles;
import io.dateline.testing.SparkExtension;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class CoverageTest {

  @Test
  void coverageCountsEveryArticleAndMarksSilentWeeks(SparkSession spark) {
    Dataset<Row> articles =
        rows(
            spark,
            Articles.TABLE,
            article("a1", "post", "s1", WEEK, "ok", 100),
            article("a2", "star", "s1", WEEK, "ok", 90),
            article("a3", "post", "s3", WEEK, "partly", 50),
            article("a4", "post", "s4", WEEK, "ok", 10),
            article("a5", "star", "s5", WEEK, "other_language", 70));
    Dataset<Row> later =
        rows(
            spark,
            Articles.TABLE,
            article("b1", "star", "t1", WEEK.plusWeeks(3), "ok", 5),
            article("b2", "star", "t2", null, "ok", 7));
    List<Row> star =
        Coverage.apply(articles.union(later))
            .filter("source = 'star'")
            .orderBy("week_start")
            .collectAsList();

    assertThat(star)
        .extracting(
            r -> r.getAs("week_start"), r -> r.getAs("article_count"), r -> r.getAs("is_gap"))
        .containsExactly(
            tuple(null, 1L, false),
            tuple(WEEK, 2L, false),
            tuple(WEEK.plusWeeks(1), 0L, true),
            tuple(WEEK.plusWeeks(2), 0L, true),
            tuple(WEEK.plusWeeks(3), 1L, false));
    Row first = star.get(1);
    assertThat(first.<Long>getAs("word_count")).isEqualTo(160);
    assertThat(first.<Long>getAs("annotated_count")).isEqualTo(1);
    assertThat(first.<Long>getAs("other_language_count")).isEqualTo(1);
  }

  @Test
  void coverageTellsLanguagesTheMostFrequentFirst(SparkSession spark) {
    Dataset<Row> read =
        rows(
            spark,
            Articles.TABLE,
            inLanguage("c1", WEEK, "uk"),
            inLanguage("c2", WEEK, "en"),
            inLanguage("c3", WEEK, "en"),
            inLanguage("c4", WEEK, "de"),
            inLanguage("c5", WEEK.plusWeeks(2), null),
            inLanguage("c6", null, "en"));
    List<Row> post = Coverage.apply(read).orderBy("week_start").collectAsList();

    assertThat(post)
        .extracting(
            r ->
                r.<Row>getList(r.fieldIndex("languages")).stream()
                    .map(l -> l.getAs("language") + " " + l.getAs("article_count"))
                    .toList())
        .containsExactly(
            List.of("en 1"), List.of("en 2", "de 1", "uk 1"), List.of(), List.of("und 1"));
  }

  private static Map<String, Object> inLanguage(String id, LocalDate week, String language) {
    Map<String, Object> row = article(id, "post", id, week, "ok", 1);
    row.put("language", language);
    return row;
  }
}
