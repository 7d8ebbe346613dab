package io.dateline.resolve;

/** Turns the weight of the best namesake into the probability that it is the one meant. */
final class PlaceCalibration {

  /** Of a country whose adjective or people is named. */
  static final double DEMONYM = 0.97;

  static double probability(PlaceResolver.Weighed best) {
    return best.probability();
  }

  private PlaceCalibration() {}
}
