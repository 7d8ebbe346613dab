package io.dateline.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dateline.table.StoryWords;
import io.dateline.testing.SparkExtension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Stories that are made of planted subjects, each with words of its own and of all. */
@ExtendWith(SparkExtension.class)
class TopicFitTest {

  private static final List<String> SUBJECTS = List.of("farm", "court", "ferry", "school", "opera");
  private static final int STORIES = 300;
  private static final TopicsConfig FIVE = TopicsConfig.DEFAULT.withNumber(5);

  @Test
  void everyPlantedSubjectIsATopicAndItsShareIsFound(SparkSession spark) {
    Dataset<Row> words = spark.createDataFrame(stories(STORIES), StoryWords.SCHEMA).cache();
    List<String> vocabulary = vocabulary(words, STORIES);
    TopicFit fit = fit(words, vocabulary);

    Set<String> found = new HashSet<>();
    for (FittedTopic topic : fit.topics()) {
      List<String> top = topic.terms().stream().limit(10).map(FittedTopic.Term::term).toList();
      String subject = top.get(0).replaceAll("-.*", "");
      assertThat(top).as("terms of %s", subject).allMatch(term -> term.startsWith(subject));
      assertThat(topic.coherence()).isPositive();
      found.add(subject);
      // Every story has half of its words of one subject, in turn, the others of any.
      assertThat(topic.weight()).isCloseTo(0.2, within(0.05));
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(SUBJECTS);

    Dataset<Row> shares = TopicShares.apply(words, vocabulary, fit.model());
    Map<Integer, String> subjectOf = new TreeMap<>();
    fit.topics()
        .forEach(t -> subjectOf.put(t.index(), t.terms().get(0).term().replaceAll("-.*", "")));
    long right =
        shares.filter("is_main").collectAsList().stream()
            .filter(r -> r.<String>getAs("title").equals(subjectOf.get(r.<Integer>getAs("topic"))))
            .count();
    assertThat(right).isGreaterThanOrEqualTo(STORIES * 95 / 100);
  }

  @Test
  void theNumberOfTopicsIsThatOfTheMostCoherentFit(SparkSession spark) {
    TopicsConfig open =
        new TopicsConfig(
            List.of(2, 5, 30), 50, 10, 10_000, 400, 5_000, 3, 0.005, 0.4, 25, 500, 0.02, 0.5);
    Dataset<Row> words = spark.createDataFrame(stories(STORIES), StoryWords.SCHEMA).cache();
    List<String> vocabulary = vocabulary(words, STORIES);

    List<Integer> numbers = open.numbersFor(STORIES, STORIES, 0, 0);
    assertThat(TopicFit.best(features(words, vocabulary), vocabulary, numbers, 0, open).topics())
        .hasSize(5);
  }

  @Test
  void topicsDoNotDependOnPartitionsAndKeepTheirIdsWhenStoriesCome(SparkSession spark) {
    Dataset<Row> words = spark.createDataFrame(stories(STORIES), StoryWords.SCHEMA);
    List<String> vocabulary = vocabulary(words, STORIES);
    TopicFit fit = fit(words, vocabulary);
    assertThat(fit(words.repartition(7), vocabulary).topics()).isEqualTo(fit.topics());

    List<Row> first = TopicNames.of(fit, List.of(), List.of(), FIVE);
    Dataset<Row> more = spark.createDataFrame(stories(2 * STORIES), StoryWords.SCHEMA);
    List<String> larger = vocabulary(more, 2 * STORIES);
    List<Row> stored = spark.createDataFrame(first, TopicNames.SCHEMA).collectAsList();
    List<Row> second = TopicNames.of(fit(more, larger), stored, stored, FIVE);

    assertThat(subjects(second)).isEqualTo(subjects(first)).hasSize(5);
  }

  private static Map<String, String> subjects(List<Row> named) {
    Map<String, String> subjects = new TreeMap<>();
    named.forEach(row -> subjects.put(row.getString(1), row.getString(2).replaceAll("-.*", "")));
    return subjects;
  }

  private static TopicFit fit(Dataset<Row> words, List<String> vocabulary) {
    return TopicFit.best(features(words, vocabulary), vocabulary, List.of(5), 0, FIVE);
  }

  private static Dataset<Row> features(Dataset<Row> words, List<String> vocabulary) {
    return TopicWords.withFeatures(words, vocabulary)
        .repartition(1)
        .sortWithinPartitions("story_id")
        .select("story_id", "features")
        .cache();
  }

  private static List<String> vocabulary(Dataset<Row> words, long stories) {
    return TopicWords.vocabulary(words, stories, FIVE)
        .select("word")
        .as(Encoders.STRING())
        .collectAsList();
  }

  private static List<Row> stories(int count) {
    Random random = new Random(5);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String subject = SUBJECTS.get(i % SUBJECTS.size());
      String[] words = new String[60];
      for (int w = 0; w < words.length; w++) {
        boolean isOwn = w % 2 == 0;
        String of = isOwn ? subject : SUBJECTS.get(random.nextInt(SUBJECTS.size()));
        words[w] = of + "-" + (char) ('a' + random.nextInt(26)) + "word";
      }
      rows.add(
          StoryWords.TABLE.row(
              LocalDate.parse("2024-03-04"), subject, "story-%04d".formatted(i), words));
    }
    return rows;
  }
}
