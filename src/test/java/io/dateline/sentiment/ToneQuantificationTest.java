package io.dateline.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Test;

class ToneQuantificationTest {

  private static final double[] ERRORS = {.60, .25, .15, .20, .60, .20, .15, .30, .55};

  @Test
  void aClassifierWithoutErrorsNeedsNoAdjusting() {
    assertThat(ToneQuantification.weights(new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1}))
        .containsExactly(-1, 0, 1);
  }

  @Test
  void theAdjustedMeanIsTheTrueOneWhateverTheMixAndItsIntervalHoldsIt() {
    double[] weights = ToneQuantification.weights(ERRORS);
    Random random = new Random(11);
    int held = 0;
    int heldPlain = 0;
    int weeks = 1_000;
    for (int week = 0; week < weeks; week++) {
      double[] mix = {.7, .25, .05};
      double truth = mix[2] - mix[0];
      held += holds(scores(random, mix, weights), truth) ? 1 : 0;
      heldPlain += holds(scores(random, mix, ToneQuantification.plain()), truth) ? 1 : 0;
    }
    assertThat(held / (double) weeks).isBetween(.92, .98);
    assertThat(heldPlain / (double) weeks).isLessThan(.5);
  }

  @Test
  void theModelInTheJarTellsTonesApart() {
    assertThat(ToneQuantification.ofModel()[0]).isBetween(-6.0, -1.0);
    assertThat(ToneQuantification.ofModel()[2]).isBetween(1.0, 6.0);
  }

  @Test
  void aClassifierThatGuessesCannotBeAdjusted() {
    double third = 1 / 3.0;
    assertThatThrownBy(
            () ->
                ToneQuantification.weights(
                    new double[] {third, third, third, third, third, third, third, third, third}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Forty stories of a mix of tones, each put into one class as the errors have it. */
  private static double[] scores(Random random, double[] mix, double[] weights) {
    double[] scores = new double[40];
    for (int i = 0; i < scores.length; i++) {
      int truth = draw(random, mix, 0);
      scores[i] = weights[draw(random, ERRORS, 3 * truth)];
    }
    return scores;
  }

  private static int draw(Random random, double[] shares, int from) {
    double at = random.nextDouble();
    int k = 0;
    while (k < 2 && at >= shares[from + k]) {
      at -= shares[from + k];
      k++;
    }
    return k;
  }

  private static boolean holds(double[] scores, double truth) {
    double mean = 0;
    for (double s : scores) {
      mean += s / scores.length;
    }
    double squares = 0;
    for (double s : scores) {
      squares += (s - mean) * (s - mean);
    }
    double error = Math.sqrt(squares / (scores.length - 1) / scores.length);
    double t = new TDistribution(scores.length - 1).inverseCumulativeProbability(.975);
    return Math.abs(mean - truth) <= t * error;
  }
}
