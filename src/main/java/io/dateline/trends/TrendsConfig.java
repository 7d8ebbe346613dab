package io.dateline.trends;

import java.io.Serializable;

/**
 * Settings of the trends.
 *
 * @param window weeks before a week that its baseline is taken from
 * @param slopeWeeks weeks up to a week that its slope is taken over
 * @param mostSilent a week tells nothing where sources of more than this part of the usual stories
 *     are silent whose silence is unlikely
 * @param fewestWeeks weeks with coverage that a slope or a burst needs
 * @param fewestStories stories in all weeks that an entity needs to be looked at
 * @param rateStep how many times the usual share the lowest burst level stands for; each further
 *     level so many times that
 * @param levels burst levels above the usual one
 * @param transitionCost what a rise by one level costs, as a multiple of the logarithm of the
 *     number of weeks (gamma of Kleinberg 2002)
 */
public record TrendsConfig(
    int window,
    int slopeWeeks,
    double mostSilent,
    int fewestWeeks,
    int fewestStories,
    double rateStep,
    int levels,
    double transitionCost)
    implements Serializable {

  public static final TrendsConfig DEFAULT = new TrendsConfig(8, 26, 0.25, 4, 5, 2, 3, 1.5);

  public TrendsConfig {
    if (window < 1 || fewestWeeks < 3 || fewestStories < 1) {
      throw new IllegalArgumentException(
          "trends need a window of 1 week, 3 weeks and 1 story at least");
    }
    if (rateStep <= 1 || levels < 1 || transitionCost < 0) {
      throw new IllegalArgumentException(
          "burst levels need a step above 1, one level at least, and a cost that is not negative");
    }
  }
}
