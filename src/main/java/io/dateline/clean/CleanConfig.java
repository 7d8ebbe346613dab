package io.dateline.clean;

import java.io.Serializable;

/**
 * Settings of {@link Clean}.
 *
 * @param minWords a text of fewer words is no article; at least 1
 * @param maxPageElements a page of more elements than this is read by paragraph density alone,
 *     because Readability's time grows faster than the page; at least 1
 */
public record CleanConfig(int minWords, int maxPageElements) implements Serializable {

  public CleanConfig {
    if (minWords < 1) {
      throw new IllegalArgumentException(
          "minWords is " + minWords + "; give 1 or more, an article has at least one word");
    }
    if (maxPageElements < 1) {
      throw new IllegalArgumentException(
          "maxPageElements is " + maxPageElements + "; give 1 or more");
    }
  }

  /** Keeps every text that has a word in it. */
  public static CleanConfig defaults() {
    return new CleanConfig(1, 20_000);
  }
}
