package io.dateline.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.table.ContextMentions;
import io.dateline.table.ResolvedMentions;
import io.dateline.testing.SparkExtension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class ResolveTest {

  private static final LocalDate WEEK = LocalDate.of(2022, 6, 13);

  @Test
  void oneRowOutForEveryRowIn(SparkSession spark) {
    List<Row> rows = rows(20);
    Dataset<Row> resolved = resolve(spark, rows);
    assertThat(resolved.schema()).isEqualTo(ResolvedMentions.SCHEMA);
    List<Row> found = resolved.collectAsList();
    assertThat(found).hasSameSizeAs(rows);
    Row izim = one(found, "article-3", "Izim");
    assertThat(izim.<String>getAs("entity_id")).isEqualTo("place:707292");
    assertThat(izim.<String>getAs("kind")).isEqualTo("place");
    assertThat(izim.<Long>getAs("geonames_id")).isEqualTo(707292L);
    assertThat(izim.<Double>getAs("latitude")).isBetween(49.0, 49.4);
    assertThat(izim.<String>getAs("country_code")).isEqualTo("UA");
    assertThat(izim.<LocalDate>getAs("week_start")).isEqualTo(WEEK);
    assertThat(izim.<Double>getAs("negative")).isEqualTo(0.5);
    assertThat(izim.<Double>getAs("resolution_score")).isBetween(0.0, 1.0);
    Row ministry = one(found, "article-3", "Russian Defense Ministry");
    assertThat(ministry.<String>getAs("entity_id"))
        .isEqualTo("organization:ministry-of-defence-ru");
    assertThat(ministry.<String>getAs("resolution_reason")).isEqualTo("office");
    assertThat(ministry.<Double>getAs("latitude")).isNull();
    Row nobody = one(found, "article-3", "Qwertz");
    assertThat(nobody.<String>getAs("entity_id")).isNull();
    assertThat(nobody.<String>getAs("kind")).isEqualTo("person");
    assertThat(nobody.<Double>getAs("resolution_score")).isNull();
  }

  @Test
  void namesakesComeWithTheRow(SparkSession spark) {
    List<Row> rows =
        Articles.article().sentence("Rain fell on [L:Georgia].").mentions().stream()
            .map(m -> row("article-0", m))
            .toList();

    Row georgia = one(resolve(spark, rows).collectAsList(), "article-0", "Georgia");

    List<Row> others = georgia.getList(georgia.fieldIndex("alternatives"));
    assertThat(others).isNotEmpty().hasSizeLessThanOrEqualTo(3);
    assertThat(others.get(0).<String>getAs("name")).isEqualTo("Georgia");
    assertThat(others.get(0).<String>getAs("entity_id"))
        .startsWith("place:")
        .isNotEqualTo(georgia.getAs("entity_id"));
    assertThat(others.get(0).<Double>getAs("score")).isBetween(0.0, 0.6);
  }

  @Test
  void theOrderOfRowsDoesNotMatter(SparkSession spark) {
    List<Row> rows = rows(10);
    List<Row> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(7));
    assertThat(resolve(spark, shuffled).collectAsList())
        .containsExactlyInAnyOrderElementsOf(resolve(spark, rows).collectAsList());
  }

  @Test
  void anArticleDoesNotDependOnOthers(SparkSession spark) {
    List<Row> all = resolve(spark, rows(10)).filter("article_id = 'article-3'").collectAsList();
    List<Row> alone = rows(10).stream().filter(r -> r.getString(0).equals("article-3")).toList();
    assertThat(resolve(spark, alone).collectAsList()).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void theFingerprintIsThatOfTheContents() {
    Starter.gazetteer();
    Starter.actors();
    assertThat(config().fingerprint()).hasSize(16).isEqualTo(config().fingerprint());
  }

  private static Dataset<Row> resolve(SparkSession spark, List<Row> rows) {
    Starter.gazetteer();
    Starter.actors();
    return Resolve.apply(spark.createDataFrame(rows, ContextMentions.SCHEMA), config());
  }

  private static ResolveConfig config() {
    return ResolveConfig.starter(new SerializableConfiguration(new Configuration()));
  }

  private static List<Row> rows(int articles) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      List<Mention> mentions =
          Articles.article()
              .sentence("The [O:Russian Defense Ministry] spoke of [L:Izim] in [L:Ukraine].")
              .sentence("[P:Qwertz] and [P:Zelensky] did not.")
              .mentions();
      for (Mention m : mentions) {
        rows.add(row("article-" + i, m));
      }
    }
    return rows;
  }

  private static Row row(String article, Mention m) {
    Map<String, Object> values = new HashMap<>();
    values.put("article_id", article);
    values.put("sentence_index", 0);
    values.put("begin_offset", m.begin());
    values.put("end_offset", m.end());
    values.put("surface", m.surface());
    values.put("label", m.label());
    values.put("sentence_begin", m.sentenceBegin());
    values.put("sentence_text", m.sentence());
    values.put("negative", 0.5);
    values.put("source", "a.example");
    values.put("week_start", WEEK);
    values.put("story_id", article);
    Object[] cells = new Object[ContextMentions.TABLE.columnNames().length];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = values.get(ContextMentions.TABLE.columnNames()[i]);
    }
    return RowFactory.create(cells);
  }

  private static Row one(List<Row> rows, String article, String surface) {
    return rows.stream()
        .filter(r -> r.<String>getAs("article_id").equals(article))
        .filter(r -> r.<String>getAs("surface").equals(surface))
        .findFirst()
        .orElseThrow();
  }
}
