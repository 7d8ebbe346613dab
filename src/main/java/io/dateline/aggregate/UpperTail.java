package io.dateline.aggregate;

import org.apache.commons.math3.special.Erf;

/**
 * How likely so many successes or more are in independent trials of unequal probability (the
 * Poisson-binomial distribution). Exact up to {@value #MOST_EXACT} trials; above, the saddlepoint
 * approximation of Lugannani and Rice (1980) for lattice variables (Daniels 1987), within a few
 * percent far out in the tail.
 */
final class UpperTail {

  static final int MOST_EXACT = 200;

  /**
   * Below this distance from the mean, in standard errors, the saddlepoint formula divides by 0.
   */
  private static final double NEAR_THE_MEAN = 0.05;

  /**
   * @param probabilities of each group of trials
   * @param trials number of trials of each group
   * @param successes looked for
   * @return probability of as many or more, 0 to 1
   */
  static double of(double[] probabilities, long[] trials, long successes) {
    long all = 0;
    for (long group : trials) {
      all += group;
    }
    if (successes <= 0) {
      return 1;
    }
    if (successes > all) {
      return 0;
    }
    double tail =
        all <= MOST_EXACT
            ? exact(probabilities, trials, (int) successes)
            : saddlepoint(probabilities, trials, successes, all);
    return Math.min(1, Math.max(0, tail));
  }

  /** Trial by trial; the last cell gathers all that has reached the successes looked for. */
  static double exact(double[] probabilities, long[] trials, int successes) {
    double[] chance = new double[successes + 1];
    chance[0] = 1;
    for (int group = 0; group < trials.length; group++) {
      double p = probabilities[group];
      for (long trial = 0; trial < trials[group]; trial++) {
        chance[successes] += p * chance[successes - 1];
        for (int k = successes - 1; k > 0; k--) {
          chance[k] = chance[k] * (1 - p) + p * chance[k - 1];
        }
        chance[0] *= 1 - p;
      }
    }
    return chance[successes];
  }

  static double saddlepoint(double[] p, long[] trials, long successes, long all) {
    if (successes == all) {
      double log = 0;
      for (int i = 0; i < p.length; i++) {
        log += trials[i] * Math.log(p[i]);
      }
      return Math.exp(log);
    }
    double mean = 0;
    double variance = 0;
    for (int i = 0; i < p.length; i++) {
      mean += trials[i] * p[i];
      variance += trials[i] * p[i] * (1 - p[i]);
    }
    double distance = (successes - 0.5 - mean) / Math.sqrt(variance);
    double t = tilt(p, trials, successes);
    double w =
        Math.signum(t) * Math.sqrt(Math.max(0, 2 * (t * successes - logMoment(p, trials, t))));
    if (Math.abs(w) < NEAR_THE_MEAN) {
      return normalTail(distance);
    }
    double u = (1 - Math.exp(-t)) * Math.sqrt(tilted(p, trials, t)[1]);
    double density = Math.exp(-w * w / 2) / Math.sqrt(2 * Math.PI);
    return normalTail(w) + density * (1 / u - 1 / w);
  }

  /** The tilt under which the successes are the mean, by bisection: the mean rises with it. */
  private static double tilt(double[] p, long[] trials, double successes) {
    double low = -60;
    double high = 60;
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      if (tilted(p, trials, middle)[0] < successes) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** Mean and variance under a tilt. */
  private static double[] tilted(double[] p, long[] trials, double t) {
    double factor = Math.exp(t);
    double mean = 0;
    double variance = 0;
    for (int i = 0; i < p.length; i++) {
      double odds = p[i] * factor;
      double tilted = odds / (1 - p[i] + odds);
      mean += trials[i] * tilted;
      variance += trials[i] * tilted * (1 - tilted);
    }
    return new double[] {mean, variance};
  }

  private static double logMoment(double[] p, long[] trials, double t) {
    double factor = Math.expm1(t);
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      sum += trials[i] * Math.log1p(p[i] * factor);
    }
    return sum;
  }

  private static double normalTail(double z) {
    return Erf.erfc(z / Math.sqrt(2)) / 2;
  }

  private UpperTail() {}
}
