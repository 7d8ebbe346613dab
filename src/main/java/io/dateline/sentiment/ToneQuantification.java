package io.dateline.sentiment;

/**
 * What probabilities must be weighed with so that their mean is the mean tone, although the
 * classifier errs: probabilistic adjusted counting (Bella et al. 2010, after Forman 2008).
 *
 * <p>A classifier calls some negative mentions neutral and some neutral ones positive, so that the
 * plain mean of its probabilities is drawn towards what it was trained on. How it errs is known
 * from cross-validation: row by row, the mean probabilities {@code M} of mentions whose tone is
 * known. The weights {@code w} with {@code M w = (-1, 0, 1)} make the expected score of a mention
 * its true tone, whatever the mix of tones. Scores of single mentions scatter beyond -1 and 1, and
 * the interval of their mean holds the classifier's error with the rest.
 */
public final class ToneQuantification {

  private static final double[] VALUES = {-1, 0, 1};

  /** Weights that adjust nothing: positive minus negative. */
  public static double[] plain() {
    return VALUES.clone();
  }

  /** Weights for the model in the jar. */
  public static double[] ofModel() {
    return weights(ToneModel.shared().errors());
  }

  /**
   * @param errors see {@link ToneModel#errors()}
   * @return one weight for each of negative, neutral, positive
   */
  static double[] weights(double[] errors) {
    double whole = determinant(errors);
    if (Math.abs(whole) < 1e-3) {
      throw new IllegalArgumentException("a classifier that tells the tones apart this little");
    }
    double[] weights = new double[VALUES.length];
    for (int column = 0; column < weights.length; column++) {
      double[] replaced = errors.clone();
      for (int row = 0; row < VALUES.length; row++) {
        replaced[3 * row + column] = VALUES[row];
      }
      weights[column] = determinant(replaced) / whole;
    }
    return weights;
  }

  private static double determinant(double[] m) {
    return m[0] * (m[4] * m[8] - m[5] * m[7])
        - m[1] * (m[3] * m[8] - m[5] * m[6])
        + m[2] * (m[3] * m[7] - m[4] * m[6]);
  }

  private ToneQuantification() {}
}
