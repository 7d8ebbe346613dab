package io.dateline.clean;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.table.CleanArticles;
import io.dateline.table.RawArticles;
import io.dateline.testing.SparkExtension;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class CleanTest {

  private static final Instant CRAWLED = Instant.parse("2022-06-18T10:00:00Z");

  private static Row raw(long position, String content, boolean isHtml, String reason) {
    return RowFactory.create(
        "file:/in/a.jsonl",
        position,
        "jsonl",
        "blog-a.example",
        "https://blog-a.example/1",
        null,
        "2022-06-18",
        CRAWLED,
        content,
        isHtml,
        reason,
        reason == null ? null : "line 3 is cut");
  }

  @Test
  void textLanguageAndWordsAreAdded(SparkSession spark) {
    Row row =
        cleaned(
            spark,
            raw(
                1,
                "Share:\nRussian forces have stepped up attacks in the east of Ukraine.\n"
                    + "Related posts\nFloods hit Bangladesh",
                false,
                null));
    assertThat(row.<String>getAs("text"))
        .isEqualTo("Russian forces have stepped up attacks in the east of Ukraine.");
    assertThat(row.<String>getAs("language")).isEqualTo("en");
    assertThat(row.<Integer>getAs("word_count")).isEqualTo(11);
    assertThat(row.<String>getAs("reason_code")).isNull();
    assertThat(row.<Instant>getAs("crawled_at")).isEqualTo(CRAWLED);
    assertThat(row.<String>getAs("content")).startsWith("Share:");
  }

  @Test
  void htmlGivesItsTitle(SparkSession spark) {
    Row row = cleaned(spark, raw(1, "<title>Izium</title><p>It was retaken.</p>", true, null));
    assertThat(row.<String>getAs("title")).isEqualTo("Izium");
    assertThat(row.<String>getAs("text")).isEqualTo("It was retaken.");
  }

  @Test
  void nothingButFurnitureIsRejected(SparkSession spark) {
    Row row = cleaned(spark, raw(7, "Share:\nLeave a Comment", false, null));
    assertThat(row.<String>getAs("reason_code")).isEqualTo("no_article_text");
    assertThat(row.<String>getAs("message")).contains("record 7 of file:/in/a.jsonl", "--field");
    assertThat(row.<String>getAs("text")).isNull();
    assertThat(row.<Integer>getAs("word_count")).isNull();
    assertThat(cleaned(spark, raw(8, null, true, null)).<String>getAs("reason_code"))
        .isEqualTo("no_article_text");
  }

  @Test
  void rejectsPassUntouched(SparkSession spark) {
    Row row = cleaned(spark, raw(3, "some text", false, "bad_record"));
    assertThat(row.<String>getAs("reason_code")).isEqualTo("bad_record");
    assertThat(row.<String>getAs("message")).isEqualTo("line 3 is cut");
    assertThat(row.<String>getAs("text")).isNull();
  }

  private static Row cleaned(SparkSession spark, Row raw) {
    Dataset<Row> in = spark.createDataFrame(List.of(raw), RawArticles.SCHEMA);
    Dataset<Row> out = Clean.apply(in, CleanConfig.defaults());
    assertThat(out.schema().catalogString()).isEqualTo(CleanArticles.SCHEMA.catalogString());
    return out.first();
  }
}
