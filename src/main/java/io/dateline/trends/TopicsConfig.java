package io.dateline.trends;

import java.io.Serializable;
import java.util.List;

/**
 * Settings of the topics.
 *
 * @param candidates numbers of topics to choose among by coherence; one where the number is given,
 *     none where there are to be no topics
 * @param fewestStories stories without which there are no topics
 * @param storiesPerTopic a candidate with fewer stories to a topic is not tried
 * @param mostStories stories that the topics are fitted to; of more, those with the lowest hash of
 *     their id, so that few change places when stories come
 * @param wordsPerStory words taken from the beginning of a story
 * @param mostWords size of the vocabulary: the words in most stories
 * @param fewestWithWord stories that a word of the vocabulary stands in at least
 * @param rarest share of the fitted stories that it stands in at least
 * @param commonest share of the fitted stories that it stands in at most
 * @param iterations passes of the fit
 * @param storiesPerIteration stories to a pass, drawn anew for each, at most
 * @param keepMargin by how much another number of topics must be more coherent than that of the run
 *     before to take its place
 * @param sameTopic cosine between the terms of two topics from which on they are one
 */
public record TopicsConfig(
    List<Integer> candidates,
    int fewestStories,
    int storiesPerTopic,
    int mostStories,
    int wordsPerStory,
    int mostWords,
    int fewestWithWord,
    double rarest,
    double commonest,
    int iterations,
    int storiesPerIteration,
    double keepMargin,
    double sameTopic)
    implements Serializable {

  private static final int MOST_TOPICS = 200;

  public static final TopicsConfig DEFAULT =
      new TopicsConfig(
          List.of(5, 10, 20, 30), 50, 15, 10_000, 400, 5_000, 3, 0.005, 0.4, 25, 500, 0.02, 0.5);

  public TopicsConfig {
    candidates = candidates.stream().distinct().sorted().toList();
    if (candidates.stream().anyMatch(n -> n < 2 || n > MOST_TOPICS)) {
      throw new IllegalArgumentException(
          "--topics takes a number from 2 to %d, or 0 for no topics".formatted(MOST_TOPICS));
    }
    if (fewestStories < 2 || storiesPerTopic < 1 || mostStories < fewestStories) {
      throw new IllegalArgumentException(
          "topics need 2 stories at least, 1 to a topic, and a limit above the least");
    }
    if (wordsPerStory < 1 || mostWords < 2 || fewestWithWord < 1) {
      throw new IllegalArgumentException(
          "topics need a word of each story, 2 in the vocabulary, and those in 1 story at least");
    }
    if (rarest < 0 || commonest > 1 || rarest >= commonest) {
      throw new IllegalArgumentException(
          "words stand in shares of stories from %s to %s, which is no range within 0 to 1"
              .formatted(rarest, commonest));
    }
    if (iterations < 1 || storiesPerIteration < 1 || keepMargin < 0) {
      throw new IllegalArgumentException(
          "topics need an iteration and a story to each, and a margin that is not negative");
    }
    if (sameTopic <= 0 || sameTopic > 1) {
      throw new IllegalArgumentException("a cosine of " + sameTopic + " is not between 0 and 1");
    }
  }

  /**
   * These settings with a number of topics.
   *
   * @param number null to choose one, 0 for none
   */
  public TopicsConfig withNumber(Integer number) {
    return number == null
        ? this
        : new TopicsConfig(
            number == 0 ? List.of() : List.of(number),
            fewestStories,
            storiesPerTopic,
            mostStories,
            wordsPerStory,
            mostWords,
            fewestWithWord,
            rarest,
            commonest,
            iterations,
            storiesPerIteration,
            keepMargin,
            sameTopic);
  }

  /** Whether topics are asked for. */
  public boolean isWanted() {
    return !candidates.isEmpty();
  }

  /**
   * Numbers of topics to try. A number stays until the corpus has passed a power of two: choosing
   * takes several fits, and topics that come and go with the number are no help to a reader.
   *
   * @param fitted stories that topics are fitted to
   * @param stories all of them
   * @param before number of topics of the run before, 0 for none
   * @param storiesBefore stories that had them
   */
  public List<Integer> numbersFor(long fitted, long stories, int before, long storiesBefore) {
    boolean isDue = Long.highestOneBit(stories) != Long.highestOneBit(storiesBefore);
    List<Integer> all = candidatesFor(fitted);
    return isDue || !all.contains(before) ? all : List.of(before);
  }

  /** Numbers that so many stories are enough for; a given one whatever they are. */
  private List<Integer> candidatesFor(long stories) {
    return candidates.size() == 1
        ? candidates
        : candidates.stream()
            .filter(n -> n.equals(candidates.get(0)) || (long) n * storiesPerTopic <= stories)
            .toList();
  }

  /** Stories that a word must stand in, of so many. */
  long fewestWith(long stories) {
    return Math.max(fewestWithWord, (long) Math.ceil(rarest * stories));
  }
}
