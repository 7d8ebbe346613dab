package io.dateline.aggregate;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Stories and entities as chance would join them: each entity is in as many stories as it is, each
 * story names as many entities as it does, in the mean, and nothing else is known. That is the
 * bipartite configuration model of greatest entropy (Saracco et al. 2015): an entity of degree d is
 * in a story of n entities with probability x(d)·y(n) / (1 + x(d)·y(n)), independently of all
 * others. Stories of equal length and entities of equal degree share one value, so a fit costs
 * lengths × degrees, not stories × entities.
 */
final class NullModel {

  private static final int MOST_ROUNDS = 1_000;
  private static final double CLOSE_ENOUGH = 1e-6;

  private final int[] lengths;
  private final long[] stories;
  private final Map<Integer, double[]> probabilities = new TreeMap<>();

  /**
   * Fits the model.
   *
   * @param storiesByLength number of stories that name so many entities
   * @param entitiesByDegree number of entities that are in so many stories; the sums of names must
   *     agree
   */
  NullModel(SortedMap<Integer, Long> storiesByLength, SortedMap<Integer, Long> entitiesByDegree) {
    lengths = keys(storiesByLength);
    stories = values(storiesByLength);
    int[] degrees = keys(entitiesByDegree);
    long[] entities = values(entitiesByDegree);
    double names = sum(lengths, stories);
    if (names != sum(degrees, entities)) {
      throw new IllegalArgumentException(
          "stories name %s entities, but entities are in %s stories"
              .formatted(names, sum(degrees, entities)));
    }
    double[] x = start(degrees, names);
    double[] y = start(lengths, names);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double moved = improve(x, degrees, y, stories);
      moved = Math.max(moved, improve(y, lengths, x, entities));
      if (moved < CLOSE_ENOUGH) {
        break;
      }
    }
    for (int i = 0; i < degrees.length; i++) {
      double[] byLength = new double[lengths.length];
      for (int j = 0; j < lengths.length; j++) {
        byLength[j] = x[i] * y[j] / (1 + x[i] * y[j]);
      }
      probabilities.put(degrees[i], byLength);
    }
  }

  /** Number of stories of each length, in the order of the probabilities. */
  long[] stories() {
    return stories.clone();
  }

  /** Probability that a story of each length names both of two entities of these degrees. */
  double[] both(int leftDegree, int rightDegree) {
    double[] left = probabilities.get(leftDegree);
    double[] right = probabilities.get(rightDegree);
    double[] both = new double[left.length];
    for (int i = 0; i < both.length; i++) {
      both[i] = left[i] * right[i];
    }
    return both;
  }

  private static double[] start(int[] margins, double names) {
    double[] values = new double[margins.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = margins[i] / Math.sqrt(names);
    }
    return values;
  }

  /** One step of the fixed point for one side; returns the largest relative change. */
  private static double improve(double[] values, int[] margins, double[] others, long[] weights) {
    double most = 0;
    for (int i = 0; i < values.length; i++) {
      double sum = 0;
      for (int j = 0; j < others.length; j++) {
        sum += weights[j] * others[j] / (1 + values[i] * others[j]);
      }
      double next = margins[i] / sum;
      most = Math.max(most, Math.abs(next / values[i] - 1));
      values[i] = next;
    }
    return most;
  }

  private static int[] keys(Map<Integer, Long> counts) {
    return counts.keySet().stream().mapToInt(Integer::intValue).toArray();
  }

  private static long[] values(Map<Integer, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).toArray();
  }

  private static double sum(int[] sizes, long[] counts) {
    double sum = 0;
    for (int i = 0; i < sizes.length; i++) {
      sum += (double) sizes[i] * counts[i];
    }
    return sum;
  }
}
