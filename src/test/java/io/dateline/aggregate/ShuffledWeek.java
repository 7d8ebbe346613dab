package io.dateline.aggregate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A week of stories whose lengths and entities are as skewed as news, shuffled: two stories at a
 * time trade entities that only one of them names, so that every story keeps its length and every
 * entity its number of stories (curveball, Strona et al. 2014).
 */
final class ShuffledWeek {

  private static final int STORIES = 250;
  private static final int ENTITIES = 600;

  private final Random random;
  private final List<Set<Integer>> stories = new ArrayList<>();
  private final Set<List<Integer>> planted = new HashSet<>();
  private int next = ENTITIES;

  ShuffledWeek(Random random) {
    this.random = random;
    for (int story = 0; story < STORIES; story++) {
      int length = (int) Math.min(150, 1 + Math.exp(1.3 + 1.3 * random.nextGaussian()));
      Set<Integer> named = new TreeSet<>();
      for (int tries = 0; named.size() < length && tries < 20 * length; tries++) {
        named.add(zipf());
      }
      stories.add(named);
    }
    for (int trade = 0; trade < 10 * STORIES; trade++) {
      trade(stories.get(random.nextInt(STORIES)), stories.get(random.nextInt(STORIES)));
    }
  }

  /** Entities by rank, about as often as one over the rank. */
  private int zipf() {
    return (int) Math.pow(ENTITIES, random.nextDouble()) - 1;
  }

  private void trade(Set<Integer> one, Set<Integer> other) {
    if (one == other) {
      return;
    }
    List<Integer> free = new ArrayList<>();
    one.stream().filter(e -> !other.contains(e)).forEach(free::add);
    int ofOne = free.size();
    other.stream().filter(e -> !one.contains(e)).forEach(free::add);
    one.removeAll(free);
    other.removeAll(free);
    Collections.shuffle(free, random);
    one.addAll(free.subList(0, ofOne));
    other.addAll(free.subList(ofOne, free.size()));
  }

  /** Adds two new entities that are in so many stories together, and in so many each alone. */
  void plant(int together, int apart) {
    int left = next++;
    int right = next++;
    planted.add(List.of(left, right));
    for (int i = 0; i < together; i++) {
      Set<Integer> story = stories.get(random.nextInt(STORIES));
      story.add(left);
      story.add(right);
    }
    for (int i = 0; i < apart; i++) {
      stories.get(random.nextInt(STORIES)).add(left);
      stories.get(random.nextInt(STORIES)).add(right);
    }
  }

  Set<List<Integer>> planted() {
    return planted;
  }

  List<PairTest.Verdict> verdicts() {
    return PairTest.of(lengths(), histogram(degrees()), new ArrayList<>(cases().keySet()));
  }

  /** As if every story were as long as the mean: what a model of frequencies alone would say. */
  List<PairTest.Verdict> verdictsWithEqualLengths() {
    TreeMap<Integer, Long> lengths = lengths();
    long names = lengths.entrySet().stream().mapToLong(e -> e.getKey() * e.getValue()).sum();
    long shorter = names / STORIES;
    TreeMap<Integer, Long> equal = new TreeMap<>();
    equal.put((int) shorter, STORIES - names % STORIES);
    equal.merge((int) shorter + 1, names % STORIES, Long::sum);
    return PairTest.of(equal, histogram(degrees()), new ArrayList<>(cases().keySet()));
  }

  /** The false discovery rate of every pair that is tested. */
  Map<List<Integer>, Double> rates() {
    Map<PairTest.Case, List<List<Integer>>> cases = cases();
    Map<List<Integer>, Double> rates = new HashMap<>();
    for (PairTest.Verdict verdict : verdicts()) {
      if (verdict.qValue() != null) {
        cases.get(verdict.alike()).forEach(pair -> rates.put(pair, verdict.qValue()));
      }
    }
    return rates;
  }

  private TreeMap<Integer, Long> lengths() {
    TreeMap<Integer, Long> lengths = new TreeMap<>();
    stories.forEach(story -> lengths.merge(story.size(), 1L, Long::sum));
    return lengths;
  }

  private Map<Integer, Integer> degrees() {
    Map<Integer, Integer> degrees = new HashMap<>();
    stories.forEach(story -> story.forEach(e -> degrees.merge(e, 1, Integer::sum)));
    return degrees;
  }

  private static TreeMap<Integer, Long> histogram(Map<Integer, Integer> degrees) {
    TreeMap<Integer, Long> counts = new TreeMap<>();
    degrees.values().forEach(degree -> counts.merge(degree, 1L, Long::sum));
    return counts;
  }

  private Map<PairTest.Case, List<List<Integer>>> cases() {
    Map<List<Integer>, Integer> seen = new HashMap<>();
    for (Set<Integer> story : stories) {
      for (int left : story) {
        for (int right : story) {
          if (left < right) {
            seen.merge(List.of(left, right), 1, Integer::sum);
          }
        }
      }
    }
    Map<Integer, Integer> degrees = degrees();
    Map<PairTest.Case, List<List<Integer>>> alike = new HashMap<>();
    seen.forEach(
        (pair, both) ->
            alike
                .computeIfAbsent(
                    new PairTest.Case(degrees.get(pair.get(0)), degrees.get(pair.get(1)), both, 0),
                    c -> new ArrayList<>())
                .add(pair));
    Map<PairTest.Case, List<List<Integer>>> counted = new HashMap<>();
    alike.forEach(
        (c, pairs) ->
            counted.put(new PairTest.Case(c.left(), c.right(), c.both(), pairs.size()), pairs));
    return counted;
  }
}
