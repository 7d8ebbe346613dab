package io.dateline.aggregate;

import static io.dateline.aggregate.AggregateRows.WEEK;
import static io.dateline.aggregate.AggregateRows.article;
import static io.dateline.aggregate.AggregateRows.entity;
import static io.dateline.aggregate.AggregateRows.mention;
import static io.dateline.testing.TableRows.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.dateline.table.Articles;
import io.dateline.table.Mentions;
import io.dateline.table.StoredEntities;
import io.dateline.testing.SparkExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class ExampleSentencesTest {

  private static final String EARLY =
      "Varnholt closed its only bridge on Monday, and the mayor asked for soldiers to ferry bread.";
  private static final String LATE =
      "On Monday the only bridge was closed, and the mayor asked for soldiers and bread in"
          + " Varnholt.";

  @Test
  void oneSentenceAStoryTheBestFirstAndNoneTwice(SparkSession spark) {
    List<Map<String, Object>> mentions = new ArrayList<>();
    mentions.add(named("a1", "s1", 0, LATE));
    mentions.add(named("a1", "s1", 200, EARLY));
    mentions.add(named("a2", "s2", 0, EARLY));
    mentions.add(named("a3", "s3", 0, LATE));
    mentions.add(named("a4", "s4", 0, "VARNHOLT, Monday"));

    assertThat(examples(spark, mentions))
        .extracting(
            r -> r.getAs("rank"),
            r -> r.getAs("article_id"),
            r -> r.getAs("begin_offset"),
            r -> r.getAs("sentence_text"),
            r -> r.getAs("title"))
        .containsExactly(
            tuple(1, "a1", 200, EARLY, "Title of a1"),
            tuple(2, "a3", 0, LATE, "Title of a3"),
            tuple(3, "a4", 0, "VARNHOLT, Monday", "Title of a4"));
  }

  @Test
  void thereAreFiveAtMost(SparkSession spark) {
    List<Map<String, Object>> mentions = new ArrayList<>();
    for (int i = 1; i <= 8; i++) {
      mentions.add(named("a" + i, "s" + i, 0, EARLY.replace("bread", i + " loaves")));
    }

    assertThat(examples(spark, mentions)).hasSize(5);
  }

  @Test
  void twoAreTogetherWhereOneSentenceNamesBoth(SparkSession spark) {
    Map<String, Object> mayor = named("a1", "s1", 40, EARLY);
    mayor.put("entity_id", "person:mayor");
    Map<String, Object> elsewhere = named("a2", "s2", 0, LATE);
    elsewhere.put("entity_id", "person:mayor");
    elsewhere.put("sentence_index", 7);
    List<Map<String, Object>> mentions =
        List.of(named("a1", "s1", 0, EARLY), mayor, named("a2", "s2", 0, LATE), elsewhere);

    assertThat(
            ExampleSentences.naming(
                    mentions(spark, mentions), articles(spark), "place:1", "person:mayor")
                .collectAsList())
        .extracting(r -> r.getAs("article_id"), r -> r.getAs("rank"))
        .containsExactly(tuple("a1", 1));
  }

  private static Map<String, Object> named(String article, String story, int begin, String text) {
    Map<String, Object> row = mention(article, story, "post", 0, "Varnholt", "place:1", 0.1);
    row.put("begin_offset", begin);
    row.put("sentence_text", text);
    return row;
  }

  private static List<Row> examples(SparkSession spark, List<Map<String, Object>> mentions) {
    Dataset<Row> registry =
        rows(spark, StoredEntities.TABLE, entity("place:1", "place", "Varnholt", 50.0))
            .drop("run_id");
    return ExampleSentences.apply(mentions(spark, mentions), articles(spark), registry)
        .orderBy("rank")
        .collectAsList();
  }

  @SuppressWarnings("unchecked")
  private static Dataset<Row> mentions(SparkSession spark, List<Map<String, Object>> mentions) {
    return rows(spark, Mentions.TABLE, mentions.toArray(Map[]::new));
  }

  @SuppressWarnings("unchecked")
  private static Dataset<Row> articles(SparkSession spark) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (int i = 1; i <= 8; i++) {
      Map<String, Object> row = article("a" + i, "post", "s" + i, WEEK, "ok", 20);
      row.put("title", "Title of a" + i);
      all.add(row);
    }
    return rows(spark, Articles.TABLE, all.toArray(Map[]::new));
  }
}
