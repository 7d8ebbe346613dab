package io.dateline.dedupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.dateline.testing.SparkExtension;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class DedupeTest {

  private static final StructType ARTICLES =
      new StructType()
          .add("article_id", DataTypes.StringType)
          .add("text", DataTypes.StringType)
          .add("published_at", DataTypes.TimestampType);

  private static final String FERRY =
      "The night ferry to Odesa will run again from May, the harbour master said on Tuesday."
          + " Passengers can buy tickets at the old customs house, and bicycles travel free."
          + " The crossing takes nine hours in calm weather and eleven in a storm.";

  private static final String CHEESE =
      "A cheese maker near Poltava has won the regional prize for the third time in a row."
          + " The jury praised the rind, the patience and the goats, in that order.";

  @Test
  void copiesAreOneStoryNamedAfterTheEarliest(SparkSession spark) {
    Map<String, Row> stories =
        dedupe(
            spark,
            article("aa11", FERRY, "2024-03-06T08:00:00Z"),
            article("bb22", FERRY + " Dogs need a muzzle.", "2024-03-05T08:00:00Z"),
            article("cc33", FERRY.substring(0, FERRY.indexOf(" The crossing")), null),
            article("dd44", CHEESE, "2024-03-05T08:00:00Z"));

    assertThat(stories.get("aa11").getString(1)).isEqualTo("bb22");
    assertThat(stories.get("bb22").getString(1)).isEqualTo("bb22");
    assertThat(stories.get("cc33").getString(1)).isEqualTo("bb22");
    assertThat(stories.get("dd44").getString(1)).isEqualTo("dd44");
    assertThat(stories.values().stream().filter(r -> r.getBoolean(2)).map(r -> r.getString(0)))
        .containsExactlyInAnyOrder("bb22", "dd44");
  }

  @Test
  void aChainOfCopiesIsOneStory(SparkSession spark) {
    String[] sentences = (FERRY + " " + CHEESE + " " + FERRY.replace('e', 'a')).split("(?<=\\.) ");
    List<Row> chain = new ArrayList<>();
    for (int i = 0; i + 5 <= sentences.length; i++) {
      chain.add(
          article(
              "%04x".formatted(0xa000 + i),
              String.join(" ", List.of(sentences).subList(i, i + 5)),
              "2024-03-05T08:00:00Z"));
    }
    Map<String, Row> stories = dedupe(spark, chain.toArray(Row[]::new));

    assertThat(chain).hasSizeGreaterThan(2);
    assertThat(stories.values().stream().map(r -> r.getString(1)).distinct())
        .containsExactly("a000");
  }

  @Test
  void aStoryIsNamedAfterItsEarliestCopyAndUndatedOnesComeLast(SparkSession spark) {
    Row undated = article("aa11", FERRY + " Dogs need a muzzle.", null);
    Row first = article("bb22", FERRY, "2024-03-05T08:00:00Z");
    Row later = article("cc33", FERRY + " Cats travel free.", "2024-03-09T08:00:00Z");
    Row other = article("dd44", CHEESE, "2024-03-05T08:00:00Z");
    Dataset<Row> articles = spark.createDataFrame(List.of(undated, later, other, first), ARTICLES);

    assertThat(Dedupe.apply(articles, DedupeConfig.DEFAULT).collectAsList())
        .extracting(
            row -> row.getString(0).substring(0, 4),
            row -> row.getString(1).substring(0, 4),
            row -> row.getBoolean(2))
        .containsExactlyInAnyOrder(
            tuple("aa11", "bb22", false),
            tuple("bb22", "bb22", true),
            tuple("cc33", "bb22", false),
            tuple("dd44", "dd44", true));
  }

  @Test
  void theSameOnOnePartitionAndOnMany(SparkSession spark) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      String own = " Line " + i + " of the timetable was printed " + (i * 37) + " times over.";
      String text = i % 3 == 0 ? FERRY + own : CHEESE.replace("a", "a" + i % 7) + own;
      rows.add(article("%04x".formatted(0xa000 + i), text, null));
    }
    Dataset<Row> articles = spark.createDataFrame(rows, ARTICLES);
    DedupeConfig smallBlocks = DedupeConfig.DEFAULT.withMaxBlock(4);
    List<Row> one = Dedupe.apply(articles.coalesce(1), smallBlocks).collectAsList();
    List<Row> many = Dedupe.apply(articles.repartition(7), smallBlocks).collectAsList();
    assertThat(one).hasSize(120).containsExactlyInAnyOrderElementsOf(many);
    // All copies of the ferry in one block, twenty times as large as is compared in full.
    assertThat(one)
        .filteredOn(
            row -> (Integer.parseInt(row.getString(0).substring(0, 4), 16) - 0xa000) % 3 == 0)
        .extracting(row -> row.getString(1))
        .hasSize(40)
        .containsOnly("a000" + "0".repeat(28));
  }

  @Test
  void aLargeBlockIsNeverSquared() {
    List<Row> pairs = pairs(1_000, 50);
    assertThat(pairs).hasSizeBetween(25_000, 50_000).doesNotHaveDuplicates();
    assertThat(pairs).allMatch(pair -> pair.getLong(0) < pair.getLong(1));
    assertThat(pairs).contains(RowFactory.create(974L, 999L), RowFactory.create(24L, 999L));
    assertThat(pairs).doesNotContain(RowFactory.create(973L, 999L), RowFactory.create(25L, 999L));
    assertThat(pairs(50, 50)).hasSize(50 * 49 / 2).doesNotHaveDuplicates();
    assertThat(pairs(5, 5)).hasSize(5 * 4 / 2).doesNotHaveDuplicates();
    assertThat(pairs(2, 2)).containsExactly(RowFactory.create(0L, 1L));
  }

  @Test
  void blocksThatFollowOneAnotherAreNotMixed() {
    List<Row> pairs = new ArrayList<>();
    List<Row> sorted =
        List.of(
            RowFactory.create(-7L, 1L, 3L),
            RowFactory.create(-7L, 1L, 2L),
            RowFactory.create(0L, 1L, 3L),
            RowFactory.create(0L, 2L, 4L),
            RowFactory.create(9L, 1L, 2L));
    new Blocks(50).pairs(sorted.iterator()).forEachRemaining(pairs::add);
    assertThat(pairs).containsExactly(RowFactory.create(2L, 3L), RowFactory.create(3L, 4L));
  }

  private static List<Row> pairs(int members, int maxBlock) {
    List<Row> pairs = new ArrayList<>();
    Iterator<Row> block =
        LongStream.range(0, members).mapToObj(i -> RowFactory.create(1L, 2L, i)).iterator();
    new Blocks(maxBlock).pairs(block).forEachRemaining(pairs::add);
    return pairs;
  }

  @Test
  void numbersTellReportsInSetPhrasesFromCopies() {
    DedupeConfig config = DedupeConfig.DEFAULT;
    assertThat(config.areCopies(130, 200, 200, 2, 10, () -> 0)).isFalse();
    assertThat(config.areCopies(130, 200, 200, 9, 10, () -> 0)).isTrue();
    assertThat(config.areCopies(60, 90, 90, 0, 2, () -> 0)).isFalse();
    assertThat(config.areCopies(60, 90, 90, 0, 2, () -> 0.9)).isTrue();
    assertThat(config.areCopies(60, 90, 90, 0, 2, () -> 0.7)).isFalse();
    assertThat(config.areCopies(160, 200, 900, 0, 10, () -> 0)).isTrue();
    assertThat(config.areCopies(80, 200, 200, 10, 10, () -> 0)).isFalse();
    assertThat(config.areCopies(15, 15, 400, 5, 5, () -> 0)).isFalse();
  }

  @Test
  void nothingInNothingOut(SparkSession spark) {
    assertThat(dedupe(spark)).isEmpty();
  }

  private static Row article(String id, String text, String publishedAt) {
    String fullId = id + "0".repeat(28);
    return RowFactory.create(fullId, text, publishedAt == null ? null : Instant.parse(publishedAt));
  }

  private static Map<String, Row> dedupe(SparkSession spark, Row... articles) {
    Dataset<Row> in = spark.createDataFrame(List.of(articles), ARTICLES);
    return Dedupe.apply(in, DedupeConfig.DEFAULT).collectAsList().stream()
        .map(
            r ->
                RowFactory.create(
                    r.getString(0).substring(0, 4), r.getString(1).substring(0, 4), r.get(2)))
        .collect(Collectors.toMap(r -> r.getString(0), Function.identity()));
  }
}
