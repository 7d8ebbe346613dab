package io.dateline.resolve;

/**
 * Turns the weight of the best namesake into the probability that it is the one meant, by logistic
 * regression (Platt 1999) on the tuning parts of LGL and TR-News. The softmax alone knows nothing
 * of places that the gazetteer lacks.
 */
final class PlaceCalibration {

  /** Of a country whose adjective or people is named. */
  static final double DEMONYM = 0.97;

  private static final double SLOPE = 0.74;
  private static final double BIAS = 0.77;
  private static final double ALONE = 1.82;
  private static final double NEAR = -2.59;

  /** Softmax values beyond this and its complement say no more. */
  private static final double SUREST = 0.998;

  /**
   * @param softmax of the best namesake
   * @param isAlone whether it is the only one
   * @param isNear whether its name is only spelt nearly so
   */
  static double probability(double softmax, boolean isAlone, boolean isNear) {
    double p = Math.min(SUREST, Math.max(1 - SUREST, softmax));
    double logit = isAlone ? ALONE : SLOPE * Math.log(p / (1 - p));
    return 1 / (1 + Math.exp(-(logit + BIAS + (isNear ? NEAR : 0))));
  }

  private PlaceCalibration() {}
}
