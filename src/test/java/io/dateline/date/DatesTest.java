package io.dateline.date;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.table.CleanArticles;
import io.dateline.table.DatedArticles;
import io.dateline.testing.SparkExtension;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class DatesTest {

  private static final DateConfig CONFIG = new DateConfig(Instant.parse("2024-06-01T00:00:00Z"));

  private static Row clean(String format, String publishedRaw, Instant crawledAt, String reason) {
    return RowFactory.create(
        "file:/in/2024-03-16.txt",
        1L,
        format,
        "a.example",
        null,
        "Izium",
        publishedRaw,
        crawledAt,
        "raw",
        false,
        reason == null ? "text" : null,
        reason == null ? "en" : null,
        reason == null ? 1 : null,
        reason,
        reason);
  }

  @Test
  void idDateAndWeekAreAdded(SparkSession spark) {
    Row row = dated(spark, clean("jsonl", "2021-01-03T23:30:00+01:00", null, null));
    assertThat(row.<String>getAs("article_id")).isEqualTo(ArticleId.of("a.example", "text"));
    assertThat(row.<Instant>getAs("published_at")).isEqualTo("2021-01-03T22:30:00Z");
    assertThat(row.<String>getAs("published_from")).isEqualTo("record");
    assertThat(row.<LocalDate>getAs("week_start")).isEqualTo("2020-12-28");
    assertThat(row.<String>getAs("text")).isEqualTo("text");
  }

  @Test
  void aDateWithoutAZoneIsMarked(SparkSession spark) {
    assertThat(isZoneAssumed(spark, "2024-03-18T10:00:00")).isTrue();
    assertThat(isZoneAssumed(spark, "18 March 2024")).isTrue();
    assertThat(isZoneAssumed(spark, "2024-03-18T10:00:00+02:00")).isFalse();
    assertThat(isZoneAssumed(spark, "Mon, 18 Mar 2024 10:00:00 EST")).isFalse();
    assertThat(isZoneAssumed(spark, "2024-03-18T10:00:00Z")).isFalse();
    assertThat(isZoneAssumed(spark, "soon")).isNull();
  }

  private static Boolean isZoneAssumed(SparkSession spark, String publishedRaw) {
    return dated(spark, clean("jsonl", publishedRaw, null, null)).getAs("is_zone_assumed");
  }

  @Test
  void onlyAFileThatIsOneArticleIsDatedByItsName(SparkSession spark) {
    Row text = dated(spark, clean("text", null, null, null));
    assertThat(text.<String>getAs("published_from")).isEqualTo("file_name");
    Row jsonl = dated(spark, clean("jsonl", null, null, null));
    assertThat(jsonl.<Instant>getAs("published_at")).isNull();
    assertThat(jsonl.<String>getAs("published_from")).isNull();
    assertThat(jsonl.<LocalDate>getAs("week_start")).isNull();
    assertThat(jsonl.<String>getAs("article_id")).isNotNull();
  }

  @Test
  void theCrawlTimeIsTheLastResort(SparkSession spark) {
    Row row = dated(spark, clean("warc", null, Instant.parse("2024-03-18T10:00:00Z"), null));
    assertThat(row.<String>getAs("published_from")).isEqualTo("warc_date");
    assertThat(row.<Instant>getAs("published_at")).isEqualTo("2024-03-18T10:00:00Z");
  }

  @Test
  void rejectsPassWithoutIdOrDate(SparkSession spark) {
    Row row = dated(spark, clean("text", "2024-03-16", null, "no_article_text"));
    assertThat(row.<String>getAs("article_id")).isNull();
    assertThat(row.<Instant>getAs("published_at")).isNull();
    assertThat(row.<String>getAs("reason_code")).isEqualTo("no_article_text");
  }

  private static Row dated(SparkSession spark, Row clean) {
    Dataset<Row> in = spark.createDataFrame(List.of(clean), CleanArticles.SCHEMA);
    Dataset<Row> out = Dates.apply(in, CONFIG);
    assertThat(out.schema().catalogString()).isEqualTo(DatedArticles.SCHEMA.catalogString());
    return out.first();
  }
}
