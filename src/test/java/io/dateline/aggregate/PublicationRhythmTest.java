package io.dateline.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.testing.SparkExtension;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SparkExtension.class)
class PublicationRhythmTest {

  private static final StructType ARTICLES =
      new StructType()
          .add("source", DataTypes.StringType)
          .add("published_at", DataTypes.TimestampType);

  @Test
  void pausesAreCountedInDaysOverTheYearBeforeTheLastArticle(SparkSession spark) {
    List<Row> articles = new ArrayList<>();
    add(articles, "post", "2024-03-04", "2024-03-04", "2024-03-05", "2024-03-12");
    add(articles, "star", "2021-01-01", "2024-03-01", "2024-03-02", "2024-03-03");
    add(articles, "once", "2024-03-09");
    articles.add(RowFactory.create("never dated", null));
    articles.add(RowFactory.create(null, Instant.parse("2024-03-09T00:00:00Z")));

    List<SourceRhythm> rhythms =
        PublicationRhythm.records(
            PublicationRhythm.apply(spark.createDataFrame(articles, ARTICLES))
                .orderBy("source")
                .collectAsList());

    assertThat(rhythms)
        .containsExactly(
            new SourceRhythm("once", LocalDate.parse("2024-03-09"), 1, 0),
            new SourceRhythm("post", LocalDate.parse("2024-03-12"), 3, 7),
            new SourceRhythm("star", LocalDate.parse("2024-03-03"), 3, 1));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # last day,  days, longest pause, silent?
          2024-06-30,  60,   1,             false
          2024-06-23,  60,   1,             false
          2024-06-22,  60,   1,             true
          2024-06-22,  60,   8,             false
          2024-06-22,  60,   7,             true
          2024-06-01,  4,    7,             true
          2024-06-01,  3,    7,             false
          2023-07-02,  60,   1,             true
          2023-07-01,  60,   1,             false
          """)
  void aRegularSourceIsSilentBeyondWhatIsAllowedAndBeyondItsOwnPauses(
      LocalDate lastDay, long days, int longestPause, boolean isSilent) {
    LocalDate newest = LocalDate.parse("2024-06-30");

    assertThat(new SourceRhythm("s", lastDay, days, longestPause).isSilent(newest, 7))
        .isEqualTo(isSilent);
  }

  private static void add(List<Row> articles, String source, String... days) {
    for (String day : days) {
      articles.add(RowFactory.create(source, Instant.parse(day + "T21:30:00Z")));
    }
  }
}
