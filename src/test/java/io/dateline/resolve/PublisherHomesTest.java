package io.dateline.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.table.ResolvedMentions;
import io.dateline.testing.SparkExtension;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class PublisherHomesTest {

  private static final StructType VOTES =
      new StructType()
          .add("article_id", DataTypes.StringType)
          .add("votes", DataTypes.createArrayType(ResolvedMentions.VOTE));

  private static final StructType ARTICLES =
      new StructType().add("article_id", DataTypes.StringType).add("source", DataTypes.StringType);

  @Test
  void aSourceIsWhereItsArticlesMostlyAre(SparkSession spark) {
    assertThat(homes(spark, votes()))
        .isEqualTo(Map.of("town-talk", "US.LA 0.9 31.25 -92.50|US.MS 0.1 32.25 -90.25", "new", ""));
  }

  @Test
  void theOrderOfArticlesDoesNotMatter(SparkSession spark) {
    Map<String, String> expected = homes(spark, votes());
    for (int seed = 0; seed < 3; seed++) {
      List<Row> shuffled = new ArrayList<>(votes());
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(homes(spark, shuffled)).isEqualTo(expected);
    }
  }

  @Test
  void aHundredArticlesOfASourceAreAskedTheFirstByTheirIds(SparkSession spark) {
    List<Row> articles = new ArrayList<>();
    for (int i = 249; i >= 0; i--) {
      articles.add(RowFactory.create("%03d".formatted(i), i % 2 == 0 ? "even" : "odd"));
    }
    articles.add(RowFactory.create("999", "rare"));
    List<String> asked =
        PublisherHomes.sample(spark.createDataFrame(articles, ARTICLES)).collectAsList().stream()
            .map(row -> row.getString(0))
            .sorted()
            .toList();
    assertThat(asked).hasSize(201).startsWith("000", "001").endsWith("198", "199", "999");
  }

  @Test
  void aHomeIsReadAsItWasWritten() {
    PublisherHome home =
        new PublisherHome(
            List.of(
                new PublisherHome.Region("US", "LA", 0.9, 31.25, -92.5),
                new PublisherHome.Region("UA", "05", 0.1, 48.75, 37.25)));
    assertThat(HomeCode.read(HomeCode.of(Optional.of(home)))).contains(home);
    assertThat(HomeCode.read(HomeCode.of(Optional.empty()))).isEmpty();
  }

  private static List<Row> votes() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      rows.add(RowFactory.create("a" + i, new Row[] {vote("LA", 31.3 + i / 100.0, -92.4)}));
    }
    rows.add(RowFactory.create("a9", new Row[] {vote("MS", 32.3, -90.2)}));
    rows.add(RowFactory.create("b0", new Row[] {vote("MS", 32.3, -90.2)}));
    rows.add(RowFactory.create("b1", new Row[] {}));
    rows.add(RowFactory.create("b2", null));
    return rows;
  }

  private static Row vote(String region, double latitude, double longitude) {
    return RowFactory.create("US", region, 0.9, latitude, longitude);
  }

  private static Map<String, String> homes(SparkSession spark, List<Row> votes) {
    List<Row> articles =
        votes.stream()
            .map(
                row ->
                    RowFactory.create(
                        row.getString(0), row.getString(0).startsWith("a") ? "town-talk" : "new"))
            .toList();
    Dataset<Row> found =
        PublisherHomes.apply(
            spark.createDataFrame(votes, VOTES), spark.createDataFrame(articles, ARTICLES));
    Map<String, String> homes = new TreeMap<>();
    found.collectAsList().forEach(row -> homes.put(row.getString(0), row.getString(1)));
    return homes;
  }
}
