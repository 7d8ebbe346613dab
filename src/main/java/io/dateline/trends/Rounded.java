package io.dateline.trends;

/**
 * Numbers to six decimals. Sums of doubles differ in their last bits where one machine adds in
 * another order than the next; what is published, and what decides, is rounded first.
 */
final class Rounded {

  /** Parts of a whole that rounded shares are counted in. */
  static final long UNIT = 1_000_000;

  static double of(double value) {
    return Math.round(value * UNIT) / (double) UNIT;
  }

  private Rounded() {}
}
