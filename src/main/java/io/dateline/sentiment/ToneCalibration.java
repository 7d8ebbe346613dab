package io.dateline.sentiment;

import java.util.List;

/**
 * How sure the scores of a model may be, and how it errs.
 *
 * @param temperature what scores are divided by (Guo et al. 2017)
 * @param errors see {@link ToneModel#errors()}
 */
public record ToneCalibration(double temperature, double[] errors) {

  /**
   * From the scores of examples that the model had not seen: the temperature of the least log loss,
   * by steps of a hundredth.
   */
  public static ToneCalibration of(List<ToneExample> examples, double[][] scores) {
    double best = 1;
    for (int step = 30; step <= 300; step++) {
      if (loss(examples, scores, step / 100.0) < loss(examples, scores, best)) {
        best = step / 100.0;
      }
    }
    double[] errors = new double[ToneModel.CLASSES * ToneModel.CLASSES];
    int[] counts = new int[ToneModel.CLASSES];
    for (int i = 0; i < scores.length; i++) {
      int truth = examples.get(i).tone();
      double[] p = ToneModel.softmax(scores[i], best);
      counts[truth]++;
      for (int k = 0; k < ToneModel.CLASSES; k++) {
        errors[ToneModel.CLASSES * truth + k] += p[k];
      }
    }
    for (int i = 0; i < errors.length; i++) {
      errors[i] /= Math.max(1, counts[i / ToneModel.CLASSES]);
    }
    return new ToneCalibration(best, errors);
  }

  /** The tone that scores stand for at this temperature. */
  public Tone tone(double[] scores) {
    double[] p = ToneModel.softmax(scores, temperature);
    return new Tone(p[0], p[1], p[2]);
  }

  private static double loss(List<ToneExample> examples, double[][] scores, double temperature) {
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      sum -= Math.log(ToneModel.softmax(scores[i], temperature)[examples.get(i).tone()]);
    }
    return sum;
  }
}
