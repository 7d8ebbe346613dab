package io.dateline.sentiment;

/** Probabilities that a mention is spoken of negatively, neutrally or positively; they add to 1. */
public record Tone(double negative, double neutral, double positive) {

  /** Number of the likeliest: 0 negative, 1 neutral, 2 positive. */
  public int likeliest() {
    if (negative > neutral && negative > positive) {
      return 0;
    }
    return positive > neutral ? 2 : 1;
  }

  /** The three in the order of their numbers. */
  public double[] toArray() {
    return new double[] {negative, neutral, positive};
  }
}
