package io.dateline.aggregate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;

/**
 * Whether pairs are named together more often than the {@link NullModel} of their week has it. Two
 * pairs of equal degrees and equal count have equal figures, so each such case is worked out once.
 *
 * <p>The hypotheses of a week are all pairs of entities that are in {@value #FEWEST_STORIES}
 * stories or more, those never seen together included: their p-value is 1. Which entities are
 * tested hangs on their degrees alone, which the null model holds fixed, so the choice is fair.
 */
final class PairTest {

  /** One story proves nothing. */
  static final int FEWEST_STORIES = 2;

  /**
   * Pairs alike.
   *
   * @param left stories of the one
   * @param right stories of the other
   * @param both stories that name both
   * @param pairs how many such pairs there are
   */
  record Case(int left, int right, long both, long pairs) {}

  /**
   * What chance has to say of a case.
   *
   * @param expected stories that would name both
   * @param npmi null where both are in every story
   * @param logLikelihood negative where rarer than expected
   * @param pValue one-sided, of as many stories or more
   * @param qValue null where the pair is not tested
   */
  record Verdict(
      Case alike,
      double expected,
      Double npmi,
      double logLikelihood,
      double pValue,
      Double qValue) {}

  /**
   * @param storiesByLength number of stories that name so many entities
   * @param entitiesByDegree number of entities that are in so many stories
   * @param cases of all pairs seen together
   */
  static List<Verdict> of(
      SortedMap<Integer, Long> storiesByLength,
      SortedMap<Integer, Long> entitiesByDegree,
      List<Case> cases) {
    NullModel model = new NullModel(storiesByLength, entitiesByDegree);
    long stories = storiesByLength.values().stream().mapToLong(Long::longValue).sum();
    List<Verdict> verdicts = new ArrayList<>();
    for (Case alike : cases) {
      verdicts.add(withoutRate(alike, model, stories));
    }
    long tested =
        entitiesByDegree.tailMap(FEWEST_STORIES).values().stream().mapToLong(Long::longValue).sum();
    return withRates(verdicts, tested * (tested - 1) / 2);
  }

  private static Verdict withoutRate(Case alike, NullModel model, long stories) {
    double[] both = model.both(alike.left(), alike.right());
    long[] trials = model.stories();
    double expected = 0;
    for (int i = 0; i < both.length; i++) {
      expected += trials[i] * both[i];
    }
    Double npmi =
        alike.both() == stories
            ? null
            : Math.log(alike.both() / expected) / -Math.log((double) alike.both() / stories);
    double logLikelihood = logLikelihood(alike, expected, stories);
    double pValue = UpperTail.of(both, trials, alike.both());
    return new Verdict(alike, expected, npmi, logLikelihood, pValue, null);
  }

  /** Dunning (1993): both, left alone, right alone, neither, each against its expectation. */
  private static double logLikelihood(Case alike, double expected, long stories) {
    double both = alike.both();
    double neither = stories - alike.left() - alike.right();
    double sum =
        cell(both, expected)
            + cell(alike.left() - both, alike.left() - expected)
            + cell(alike.right() - both, alike.right() - expected)
            + cell(neither + both, neither + expected);
    return Math.copySign(Math.abs(2 * sum), both - expected);
  }

  private static double cell(double observed, double expected) {
    return observed <= 0 ? 0 : observed * Math.log(observed / Math.max(expected, 1e-12));
  }

  /** Benjamini and Hochberg (1995), from the least likely by chance to the likeliest. */
  private static List<Verdict> withRates(List<Verdict> verdicts, long hypotheses) {
    List<Verdict> order = new ArrayList<>(verdicts.stream().filter(PairTest::isTested).toList());
    order.sort(Comparator.comparingDouble(Verdict::pValue));
    long rank = order.stream().mapToLong(v -> v.alike().pairs()).sum();
    double least = 1;
    List<Verdict> rated = new ArrayList<>(verdicts.stream().filter(v -> !isTested(v)).toList());
    for (int i = order.size() - 1; i >= 0; i--) {
      Verdict v = order.get(i);
      // The quotient is never below one, but for the last digit of its product.
      least = Math.min(least, Math.max(v.pValue(), v.pValue() * hypotheses / rank));
      rank -= v.alike().pairs();
      rated.add(
          new Verdict(v.alike(), v.expected(), v.npmi(), v.logLikelihood(), v.pValue(), least));
    }
    return rated;
  }

  private static boolean isTested(Verdict v) {
    return Math.min(v.alike().left(), v.alike().right()) >= FEWEST_STORIES;
  }

  private PairTest() {}
}
