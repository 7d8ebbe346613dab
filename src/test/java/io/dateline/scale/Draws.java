package io.dateline.scale;

import java.util.SplittableRandom;

/** Random draws that are a function of a number and of what they are for. */
final class Draws {

  /**
   * Far apart even for neighbours: generators whose seeds lie a multiple of the golden ratio's bits
   * from each other draw the same numbers, one after the other.
   */
  static SplittableRandom of(long number, int purpose) {
    return new SplittableRandom(new SplittableRandom(number * 31 + purpose).nextLong());
  }

  private Draws() {}
}
