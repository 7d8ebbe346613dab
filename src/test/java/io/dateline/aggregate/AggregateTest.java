package io.dateline.aggregate;

import static io.dateline.aggregate.AggregateRows.WEEK;
import static io.dateline.aggregate.AggregateRows.article;
import static io.dateline.aggregate.AggregateRows.entity;
import static io.dateline.aggregate.AggregateRows.mention;
import static io.dateline.aggregate.AggregateRows.only;
import static io.dateline.testing.TableRows.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dateline.table.Articles;
import io.dateline.table.Mentions;
import io.dateline.table.StoredEntities;
import io.dateline.testing.SparkExtension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Figures worked out by hand over one small week. */
@ExtendWith(SparkExtension.class)
class AggregateTest {

  private Dataset<Row> articles;
  private Dataset<Row> mentions;
  private Dataset<Row> registry;

  /**
   * Four articles, three stories (a2 is a copy of a1), two sources. Izium stands in all but a4,
   * Berg beside it in a1 and a2, Lviv alone in a4; one mention is not resolved.
   */
  @BeforeEach
  void week(SparkSession spark) {
    articles =
        rows(
            spark,
            Articles.TABLE,
            article("a1", "post", "s1", WEEK, "ok", 100),
            article("a2", "star", "s1", WEEK, "ok", 90),
            article("a3", "post", "s3", WEEK, "partly", 50),
            article("a4", "post", "s4", WEEK, "ok", 10),
            article("a5", "star", "s5", WEEK, "other_language", 70));
    mentions =
        rows(
            spark,
            Mentions.TABLE,
            mention("a1", "s1", "post", 0, "Izium", "place:1", 0.5),
            mention("a1", "s1", "post", 0, "Berg", "person:berg", 0.5),
            mention("a1", "s1", "post", 1, "Izyum", "place:1", -0.1),
            mention("a2", "s1", "star", 0, "Izium", "place:1", 0.5),
            mention("a2", "s1", "star", 2, "Berg", "person:berg", null),
            mention("a3", "s3", "post", 0, "Izium", "place:1", -0.9),
            mention("a3", "s3", "post", 0, "Qqq", null, -0.9),
            mention("a4", "s4", "post", 0, "Lviv", "place:2", 0.0));
    registry =
        rows(
                spark,
                StoredEntities.TABLE,
                entity("place:1", "place", "Izium", 49.2),
                entity("place:2", "place", "Lviv", 49.8),
                entity("person:berg", "person", "Anna Berg", null))
            .drop("run_id");
  }

  @Test
  void mentionsArticlesStoriesAndSourcesAreCountedApart() {
    Row izium = only(WeeklyCounts.apply(mentions, articles, registry), "entity_id", "place:1");

    assertThat(izium.<Long>getAs("mention_count")).isEqualTo(4);
    assertThat(izium.<Long>getAs("article_count")).isEqualTo(3);
    assertThat(izium.<Long>getAs("story_count")).isEqualTo(2);
    assertThat(izium.<Long>getAs("source_count")).isEqualTo(2);
    assertThat(izium.<Long>getAs("week_story_count")).isEqualTo(3);
    assertThat(izium.<String>getAs("name")).isEqualTo("Izium");
  }

  @Test
  void demonymsAreCountedApart(SparkSession spark) {
    Map<String, Object> adjective = mention("a3", "s3", "post", 1, "Iziumian", "place:1", 0.5);
    adjective.put("resolution_reason", "demonym");
    Map<String, Object> only = mention("a4", "s4", "post", 0, "Bergish", "person:berg", null);
    only.put("resolution_reason", "demonym");
    Dataset<Row> all = mentions.union(rows(spark, Mentions.TABLE, adjective, only));

    Row izium = only(WeeklyCounts.apply(all, articles, registry), "entity_id", "place:1");
    assertThat(izium.<Long>getAs("mention_count")).isEqualTo(4);
    assertThat(izium.<Long>getAs("article_count")).isEqualTo(3);
    assertThat(izium.<Long>getAs("demonym_count")).isEqualTo(1);
    Row berg = only(WeeklyCounts.apply(all, articles, registry), "entity_id", "person:berg");
    assertThat(berg.<Long>getAs("story_count")).isEqualTo(1);
    assertThat(berg.<Long>getAs("demonym_count")).isEqualTo(1);
    assertThat(weekly(all, registry).collectAsList())
        .singleElement()
        .satisfies(pair -> assertThat(pair.<Long>getAs("article_count")).isEqualTo(2));
    assertThat(
            only(WeeklyTone.apply(all, registry, 0.1), "entity_id", "place:1")
                .<Long>getAs("mention_count"))
        .isEqualTo(4);
  }

  @Test
  void theShareOfStoriesBearsItsWilsonInterval() {
    Row izium = only(WeeklyCounts.apply(mentions, articles, registry), "entity_id", "place:1");

    assertThat(izium.<Double>getAs("story_share")).isCloseTo(2 / 3.0, within(1e-12));
    // Wilson (1927) for 2 of 3 at 95%.
    assertThat(izium.<Double>getAs("story_share_low")).isCloseTo(0.2077, within(1e-4));
    assertThat(izium.<Double>getAs("story_share_high")).isCloseTo(0.9385, within(1e-4));
  }

  @Test
  void pairsAreCountedBySentenceArticleAndStory() {
    List<Row> pairs = weekly(mentions, registry).collectAsList();

    assertThat(pairs).hasSize(1);
    Row pair = pairs.get(0);
    assertThat(pair.<String>getAs("left_id")).isEqualTo("person:berg");
    assertThat(pair.<String>getAs("right_id")).isEqualTo("place:1");
    assertThat(pair.<String>getAs("left_name")).isEqualTo("Anna Berg");
    assertThat(pair.<Long>getAs("sentence_count")).isEqualTo(1);
    assertThat(pair.<Long>getAs("article_count")).isEqualTo(2);
    assertThat(pair.<Long>getAs("story_count")).isEqualTo(1);
    // More than 1 × 2 / 3 stories × chance: the story of two names is the likelier one for both.
    assertThat(pair.<Double>getAs("expected_count")).isBetween(2 / 3.0, 1.0);
    assertThat(pair.<Double>getAs("p_value")).isBetween(0.4, 0.8);
    assertThat(pair.isNullAt(pair.fieldIndex("q_value"))).isTrue();
  }

  @Test
  void pairsOfTheWholePeriodAreThoseOfTwoStoriesUndatedOnesIncluded(SparkSession spark) {
    Map<String, Object> izium = mention("u1", "u1", "post", 4, "Izium", "place:1", null);
    Map<String, Object> berg = mention("u1", "u1", "post", 4, "Berg", "person:berg", null);
    izium.put("week_start", null);
    berg.put("week_start", null);
    Dataset<Row> all =
        mentions.union(
            rows(
                spark,
                Mentions.TABLE,
                izium,
                berg,
                mention("a4", "s4", "post", 0, "Izium", "place:1", null)));

    List<Row> pairs = whole(all, registry).collectAsList();

    assertThat(pairs).hasSize(1);
    Row pair = pairs.get(0);
    assertThat(pair.<String>getAs("left_id")).isEqualTo("person:berg");
    assertThat(pair.<Long>getAs("story_count")).isEqualTo(2);
    assertThat(pair.<Long>getAs("article_count")).isEqualTo(3);
    assertThat(pair.<Long>getAs("sentence_count")).isEqualTo(2);
    assertThat(pair.<LocalDate>getAs("first_week")).isEqualTo(WEEK);
    assertThat(pair.<LocalDate>getAs("last_week")).isEqualTo(WEEK);
    assertThat(pair.<Double>getAs("q_value")).isNotNull();
  }

  @Test
  void ofALongArticleTheNamesMostMetArePairedAndTheRestIsCounted(SparkSession spark) {
    List<Map<String, Object>> many = new ArrayList<>();
    for (int i = 0; i <= Company.MOST_PER_ARTICLE; i++) {
      String id = "person:%03d".formatted(i);
      many.add(mention("long", "long", "post", i, id, id, null));
    }
    many.add(mention("long", "long", "post", 900, "person:150", "person:150", null));
    @SuppressWarnings({"unchecked", "rawtypes"})
    Map<String, Object>[] values = many.toArray(new Map[0]);
    Dataset<Row> mentions = rows(spark, Mentions.TABLE, values);
    Dataset<Row> known = mentions.selectExpr("entity_id", "surface as name").distinct();

    List<String> left =
        weekly(mentions, known).select("left_id").distinct().as(Encoders.STRING()).collectAsList();
    Row leftOut = Company.leftOut(Company.names(mentions)).head();

    assertThat(weekly(mentions, known).count()).isEqualTo(150 * 149 / 2);
    assertThat(left).contains("person:148").doesNotContain("person:149");
    assertThat(leftOut.getLong(0)).isEqualTo(1);
    assertThat(leftOut.getLong(1)).isEqualTo(1);
  }

  @Test
  void toneIsAMeanOverStories() {
    Row izium = only(WeeklyTone.apply(mentions, registry, 0.1), "entity_id", "place:1");

    assertThat(izium.<Long>getAs("mention_count")).isEqualTo(4);
    assertThat(izium.<Long>getAs("story_count")).isEqualTo(2);
    // One story says 0.3 in the mean of its three mentions, the other -0.9.
    assertThat(izium.<Double>getAs("mean")).isCloseTo(-0.3, within(1e-9));
    // Error 0.6, times Student's 12.7 for two: the scale is not so long.
    assertThat(izium.<Double>getAs("mean_low")).isEqualTo(-1);
    assertThat(izium.<Double>getAs("mean_high")).isEqualTo(1);
    assertThat(izium.<Long>getAs("positive")).isEqualTo(1);
    assertThat(izium.<Long>getAs("negative")).isEqualTo(1);
    assertThat(izium.<Long>getAs("neutral")).isZero();
    assertThat(izium.<Double>getAs("own_mean")).isCloseTo(-0.3, within(1e-9));
    assertThat(izium.<Double>getAs("quoted_mean")).isNull();
  }

  @Test
  void intervalsOfFewStoriesAreStudents() {
    assertThat(WeeklyTone.quantile(1L)).isNull();
    assertThat(WeeklyTone.quantile(2L)).isCloseTo(12.7062, within(1e-4));
    assertThat(WeeklyTone.quantile(11L)).isCloseTo(2.2281, within(1e-4));
  }

  @Test
  void aToneFromOneStoryHasNoInterval() {
    Row berg = only(WeeklyTone.apply(mentions, registry, 0.1), "entity_id", "person:berg");

    assertThat(berg.<Long>getAs("mention_count")).isEqualTo(1);
    assertThat(berg.isNullAt(berg.fieldIndex("mean_low"))).isTrue();
  }

  @Test
  void entitiesAndAliasesAddUp() {
    Row izium = only(Identities.entities(mentions, registry), "entity_id", "place:1");
    Row izyum = only(Identities.aliases(mentions, registry), "surface", "Izyum");

    assertThat(izium.<Long>getAs("alias_count")).isEqualTo(2);
    assertThat(izium.<Long>getAs("mention_count")).isEqualTo(4);
    assertThat(izium.<LocalDate>getAs("first_week")).isEqualTo(WEEK);
    assertThat(izyum.<String>getAs("entity_id")).isEqualTo("place:1");
    assertThat(izyum.<Long>getAs("mention_count")).isEqualTo(1);
    assertThat(izyum.<String>getAs("reason")).isEqualTo("gazetteer");
  }

  @Test
  void aPlaceThatStandsForItsGovernmentCountsForBothAndTheToneIsTheGovernments(SparkSession spark) {
    Map<String, Object> said = mention("a1", "s1", "post", 0, "Kyiv", "place:1", 0.5);
    said.put("actor_id", "organization:government-ua");
    Dataset<Row> two =
        rows(spark, Mentions.TABLE, said, mention("a3", "s3", "post", 0, "Kyiv", "place:1", -0.5));
    Dataset<Row> known =
        rows(
                spark,
                StoredEntities.TABLE,
                entity("place:1", "place", "Kyiv", 50.4),
                entity("organization:government-ua", "organization", "Government (Ukraine)", null))
            .drop("run_id");

    Dataset<Row> counts = WeeklyCounts.apply(two, articles, known);
    assertThat(only(counts, "entity_id", "place:1").<Long>getAs("mention_count")).isEqualTo(2);
    assertThat(only(counts, "entity_id", "organization:government-ua").<Long>getAs("mention_count"))
        .isEqualTo(1);

    Dataset<Row> tones = WeeklyTone.apply(two, known, 0.1);
    assertThat(only(tones, "entity_id", "place:1").<Double>getAs("mean")).isEqualTo(-0.5);
    assertThat(only(tones, "entity_id", "organization:government-ua").<Double>getAs("mean"))
        .isEqualTo(0.5);

    Row pair = only(weekly(two, known), "right_id", "place:1");
    assertThat(pair.<String>getAs("left_id")).isEqualTo("organization:government-ua");
  }

  private static Dataset<Row> weekly(Dataset<Row> mentions, Dataset<Row> registry) {
    Dataset<Row> names = Company.names(mentions);
    return Company.weekly(Company.weeklyCounts(names), names, registry);
  }

  private static Dataset<Row> whole(Dataset<Row> mentions, Dataset<Row> registry) {
    Dataset<Row> names = Company.names(mentions);
    return Company.whole(Company.wholeCounts(names), names, registry);
  }
}
