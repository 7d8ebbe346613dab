package io.dateline.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What the page is made from: rows of the published tables, already cut to the most important.
 *
 * @param runId the run that published the tables
 * @param entities those that the page holds, in most stories first
 * @param entityTotal how many there are in all
 * @param weeks weeks with stories, in order
 * @param counts weeks of the entities
 * @param bursts bursts of the entities, each once
 * @param tones tone of the entities by week
 * @param spellings other spellings of the entities by id, those met most often first
 * @param pairs ties over all weeks, both ends among the entities, the surest first; of each entity
 *     the surest and those in most stories
 * @param weeklyPairs ties by week, the surest of each week first
 * @param examples sentences, in the order in which they are to be taken
 * @param exampleTotal how many sentences there are in all
 * @param coverage articles by week and source, of the sources with most
 * @param sourceTotal how many sources there are in all
 * @param topics topics, the largest first; empty where they were not computed
 * @param weeklyTopics their share by week
 */
public record Corpus(
    String runId,
    List<Entity> entities,
    long entityTotal,
    List<Week> weeks,
    List<Count> counts,
    List<Burst> bursts,
    List<Tone> tones,
    Map<String, List<String>> spellings,
    List<Pair> pairs,
    List<WeekPair> weeklyPairs,
    List<Example> examples,
    long exampleTotal,
    List<Coverage> coverage,
    long sourceTotal,
    List<Topic> topics,
    List<WeekTopic> weeklyTopics) {

  /** A place or actor; coordinates and feature are null for actors. */
  public record Entity(
      String id,
      String kind,
      String name,
      String country,
      Double latitude,
      Double longitude,
      String feature,
      long mentions,
      long stories) {}

  /**
   * A week with annotated stories.
   *
   * @param speaking sources with an article in it
   * @param silent sources with none in it, but some before and after
   */
  public record Week(LocalDate start, long stories, long articles, long speaking, long silent) {}

  /** One entity in one week. */
  public record Count(
      LocalDate week,
      String id,
      long mentions,
      long stories,
      long sources,
      double low,
      double high) {}

  /** A burst, from its first week to its last. */
  public record Burst(String id, LocalDate start, LocalDate end, int level) {}

  /** Mean tone of one entity in one week; the interval is null with fewer than two stories. */
  public record Tone(
      LocalDate week, String id, long stories, double mean, Double low, Double high) {}

  /** Two entities named together; {@code qValue} is null where it was not tested. */
  public record Pair(
      String left, String right, long stories, long sentences, double expected, Double qValue) {}

  /** The same within a week. */
  public record WeekPair(LocalDate week, Pair pair) {}

  /** A sentence behind a number; title and url may be null. */
  public record Example(
      LocalDate week,
      String id,
      String sentence,
      String surface,
      String title,
      String source,
      LocalDate published,
      String url,
      String articleId) {}

  /** One source in one week; no articles where it is a gap. */
  public record Coverage(LocalDate week, String source, long articles, boolean isGap) {}

  /** What stories are about. */
  public record Topic(
      String id, String label, List<String> terms, List<String> stories, double share) {}

  /** Share of a week's stories that one topic has. */
  public record WeekTopic(LocalDate week, String id, double share) {}
}
