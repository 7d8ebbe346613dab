package io.dateline.evaluate;

import java.util.List;

/** Measures of a three-way guess: 0 negative, 1 neutral, 2 positive. */
public final class ToneScores {

  private static final int CLASSES = 3;
  private static final int BINS = 10;

  /**
   * What was guessed for one mention.
   *
   * @param truth what people say
   * @param guess what the model takes for likeliest
   * @param probabilities of the three; null where the guesser has none
   */
  public record Guess(int truth, int guess, double[] probabilities) {}

  /** Mean of the three F1 scores; a class that is neither there nor guessed counts 0. */
  public static double macroF1(List<Guess> guesses) {
    double sum = 0;
    for (int k = 0; k < CLASSES; k++) {
      sum += f1(guesses, k);
    }
    return sum / CLASSES;
  }

  static double f1(List<Guess> guesses, int tone) {
    long both = count(guesses, tone, tone);
    long either = count(guesses, tone, -1) + count(guesses, -1, tone);
    return either == 0 ? 0 : 2.0 * both / either;
  }

  /** Mentions of a truth and a guess; -1 stands for any. */
  static long count(List<Guess> guesses, int truth, int guess) {
    long n = 0;
    for (Guess g : guesses) {
      n += (truth < 0 || g.truth() == truth) && (guess < 0 || g.guess() == guess) ? 1 : 0;
    }
    return n;
  }

  /**
   * Expected calibration error (Naeini et al. 2015): how far the probability of the likeliest class
   * is from the share of right guesses, over ten bins of equal width weighed by their size.
   */
  public static double calibrationError(List<Guess> guesses) {
    double[] sure = new double[BINS];
    double[] right = new double[BINS];
    for (Guess g : guesses) {
      double p = g.probabilities()[g.guess()];
      int bin = Math.min(BINS - 1, (int) (p * BINS));
      sure[bin] += p;
      right[bin] += g.truth() == g.guess() ? 1 : 0;
    }
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      error += Math.abs(sure[bin] - right[bin]);
    }
    return error / guesses.size();
  }

  private ToneScores() {}
}
