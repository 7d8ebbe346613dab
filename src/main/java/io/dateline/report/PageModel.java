package io.dateline.report;

import java.util.List;

/**
 * What the page's script reads. Entities, sources and articles are told by their number in their
 * list, weeks by their slot on the time axis; shares are in thousandths, tones in hundredths.
 *
 * @param run the run that published the tables
 * @param weeks the slots of the time axis
 * @param entities places and actors, in most stories first
 * @param articles where the sentences stand
 * @param sentences {@code [text, article]}
 * @param changes what moved, by slot
 * @param periods the corpus in some dozen parts, each with what sets it apart
 * @param network who is named with whom
 * @param weekPairs by slot, {@code [left, right, stories, expected in tenths, q in thousandths]}
 * @param sources articles by source
 * @param topics null where there are none
 * @param map coasts and borders
 * @param held how much of the corpus the page holds
 */
record PageModel(
    String run,
    List<Slot> weeks,
    List<EntityView> entities,
    List<ArticleView> articles,
    List<Object[]> sentences,
    List<Changes> changes,
    List<Period> periods,
    Network network,
    List<List<Integer[]>> weekPairs,
    List<SourceView> sources,
    List<TopicView> topics,
    MapCut map,
    Held held) {

  /**
   * A week, or a run of weeks without a story.
   *
   * @param start Monday
   * @param stories annotated stories
   * @param articles articles read
   * @param speaking sources with an article
   * @param silent sources with none, which have some before and after
   * @param gap weeks that the slot stands for where it is one without stories; else 0
   */
  record Slot(String start, long stories, long articles, long speaking, long silent, int gap) {}

  /**
   * A place or actor.
   *
   * @param at longitude and latitude; null for actors
   * @param area true for countries, regions, seas and the like
   * @param spellings other than the name, those met most often first
   * @param mentions in all weeks, undated ones included
   * @param series seven numbers a week: slot, mentions, stories, sources, low and high end of the
   *     share's interval, deviation from the weeks before in tenths
   * @param bursts first slot, last slot, level
   * @param tone five numbers a week: slot, stories, mean, low, high
   * @param partners other entity, stories, expected stories in tenths, q in thousandths or null:
   *     the surest ties, then those in most stories
   * @param quotes slot, sentence, and how the sentence names the entity
   */
  record EntityView(
      String id,
      String name,
      String kind,
      String country,
      double[] at,
      boolean area,
      List<String> spellings,
      long mentions,
      long stories,
      List<Long> series,
      List<int[]> bursts,
      List<Integer> tone,
      List<Integer[]> partners,
      List<Object[]> quotes) {}

  /** Where a sentence stands; title and url may be null. */
  record ArticleView(String title, String source, String date, String url) {}

  /**
   * What moved in a week against the eight weeks with stories before it.
   *
   * @param up entity, stories, share, share before, deviation in tenths; the strongest first
   * @param down the same for falls
   * @param fresh entity, stories: named for the first time
   */
  record Changes(List<int[]> up, List<int[]> down, List<int[]> fresh) {}

  /**
   * A part of the corpus.
   *
   * @param label as in "June 2022"
   * @param from first slot
   * @param to last slot
   * @param names entity, stories in the period, share in it, share outside
   * @param quote entity, sentence and surface; null where there is none
   */
  record Period(String label, int from, int to, long stories, List<int[]> names, Object[] quote) {}

  /** Nodes are {@code [entity, x, y]}, edges {@code [node, node, stories, expected in tenths]}. */
  record Network(List<int[]> nodes, List<int[]> edges) {}

  /**
   * A source.
   *
   * @param series slot, articles
   * @param gaps slots without an article between some with
   */
  record SourceView(String name, long articles, List<Long> series, List<Integer> gaps) {}

  /** A topic; series is slot, share. */
  record TopicView(
      String label, List<String> terms, List<String> stories, int share, List<Integer> series) {}

  /** What the page holds, of how many. */
  record Held(
      int entities,
      long entityTotal,
      int sentences,
      long sentenceTotal,
      int sources,
      long sourceTotal,
      long stories,
      long articles) {}
}
