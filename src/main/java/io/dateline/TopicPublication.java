package io.dateline;

import static org.apache.spark.sql.functions.lit;

import io.dateline.table.StoredTopics;
import io.dateline.table.Table;
import io.dateline.table.Topics;
import io.dateline.table.WeeklyTopics;
import io.dateline.trends.StorySubjects;
import io.dateline.trends.TopicFit;
import io.dateline.trends.TopicNames;
import io.dateline.trends.TopicShares;
import io.dateline.trends.TopicSummaries;
import io.dateline.trends.TopicWeeks;
import io.dateline.trends.TopicWords;
import io.dateline.trends.TopicsConfig;
import io.dateline.warehouse.Publisher;
import io.dateline.warehouse.Restatement;
import io.dateline.warehouse.RunLog;
import io.dateline.warehouse.Staging;
import io.dateline.warehouse.Store;
import io.dateline.warehouse.Warehouse;
import io.dateline.warehouse.Week;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/**
 * The topics, fitted anew to what is stored, given the ids that they had, and brought to their
 * readers.
 */
final class TopicPublication {

  private final SparkSession spark;
  private final TopicsConfig config;
  private final Warehouse warehouse;
  private final RunLog log;
  private final Staging staging;
  private final Publisher publisher;
  private final Store store;

  TopicPublication(
      SparkSession spark,
      TopicsConfig config,
      Warehouse warehouse,
      RunLog log,
      Staging staging,
      Publisher publisher) {
    this.spark = spark;
    this.config = config;
    this.warehouse = warehouse;
    this.log = log;
    this.staging = staging;
    this.publisher = publisher;
    this.store = new Store(spark, warehouse, StoredTopics.TABLE, warehouse.store("topics"));
  }

  /**
   * @param articles rows of {@link io.dateline.table.Articles}, all weeks
   * @param sentences rows of {@link io.dateline.table.StoredSentences}
   * @param mentions rows of {@link io.dateline.table.StoredMentions}
   * @return number of topics
   */
  long publish(Dataset<Row> articles, Dataset<Row> sentences, Dataset<Row> mentions) {
    if (!config.isWanted()) {
      publishNone();
      return 0;
    }
    Dataset<Row> words =
        staging.rows("story_words", StorySubjects.apply(articles, sentences, mentions, config));
    Dataset<Row> sample = staging.rows("topic_sample", TopicWords.sample(words, config));
    long stories = sample.count();
    List<String> vocabulary =
        TopicWords.vocabulary(sample, stories, config)
            .select("word")
            .as(Encoders.STRING())
            .collectAsList();
    log.count("topic_stories_fitted", stories);
    log.count("topic_words", vocabulary.size());
    if (stories < config.fewestStories() || vocabulary.size() < 2) {
      publishNone();
      return 0;
    }
    List<Row> before = Restatement.published(spark, warehouse, Topics.TABLE).collectAsList();
    long storiesBefore = before.stream().mapToLong(topic -> topic.<Long>getAs("story_count")).sum();
    List<Integer> numbers = config.numbersFor(stories, words.count(), before.size(), storiesBefore);
    TopicFit fit = fit(sample, vocabulary, numbers, before.size());
    List<Row> names =
        TopicNames.of(fit, TopicNames.latest(store.read()).collectAsList(), before, config);
    Dataset<Row> named = spark.createDataFrame(names, TopicNames.SCHEMA);
    register(named);
    Dataset<Row> shares =
        staging.rows("story_topics", TopicShares.apply(words, vocabulary, fit.model()));
    publisher.stageWhole(Topics.TABLE, TopicSummaries.apply(shares, named));
    publishWeekly(staging.rows("weekly_topics", TopicWeeks.apply(shares, named)));
    log.count("topics", names.size());
    log.count("topic_numbers_tried", numbers.size());
    log.setting("topic_coherence", "%.3f".formatted(fit.coherence()));
    return names.size();
  }

  /** The stories lie in one partition, in order: what is fitted depends on both. */
  private TopicFit fit(
      Dataset<Row> sample, List<String> vocabulary, List<Integer> numbers, int before) {
    Dataset<Row> stories =
        TopicWords.withFeatures(sample.select("story_id", "words"), vocabulary)
            .select("story_id", "features")
            .repartition(1)
            .sortWithinPartitions("story_id")
            .persist(StorageLevel.MEMORY_AND_DISK());
    try {
      return TopicFit.best(stories, vocabulary, numbers, before, config);
    } finally {
      stories.unpersist();
    }
  }

  /** Ids are kept before a reader meets them. */
  private void register(Dataset<Row> named) {
    Dataset<Row> known = TopicNames.latest(store.read()).select("topic_id", "label", "terms");
    store.appendNonEmpty(
        named
            .select("topic_id", "label", "terms")
            .except(known)
            .withColumn("run_id", lit(log.runId())),
        log.runId(),
        staging.folder());
  }

  private void publishNone() {
    publishWeekly(spark.createDataFrame(List.of(), WeeklyTopics.SCHEMA));
    if (hasFolder(Topics.TABLE)) {
      publisher.stageWhole(Topics.TABLE, spark.createDataFrame(List.of(), Topics.SCHEMA));
    }
  }

  private void publishWeekly(Dataset<Row> rows) {
    Dataset<Row> published = Restatement.published(spark, warehouse, WeeklyTopics.TABLE);
    List<String> weeks = Restatement.weeks(rows, published, WeeklyTopics.TABLE);
    publisher.stageWeeks(WeeklyTopics.TABLE, rows.filter(Week.isIn(weeks)), weeks);
    log.count("topic_weeks_published", weeks.size());
  }

  private boolean hasFolder(Table table) {
    try {
      return warehouse.files().exists(warehouse.table(table.name()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look for " + warehouse.table(table.name()), e);
    }
  }
}
