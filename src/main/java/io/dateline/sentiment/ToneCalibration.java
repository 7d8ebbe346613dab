package io.dateline.sentiment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How sure the scores of a model may be, and how far means of them may be off.
 *
 * @param temperature what scores are divided by (Guo et al. 2017)
 * @param meanError see {@link ToneModel#meanError()}
 */
public record ToneCalibration(double temperature, double meanError) {

  /** Targets of one name that a mean is compared over. */
  private static final int FEWEST_MENTIONS = 25;

  /**
   * From the scores of examples that the model had not seen: the temperature of the least log loss,
   * by steps of a hundredth, and the error of means.
   */
  public static ToneCalibration of(List<ToneExample> examples, double[][] scores) {
    double best = 1;
    for (int step = 30; step <= 300; step++) {
      if (loss(examples, scores, step / 100.0) < loss(examples, scores, best)) {
        best = step / 100.0;
      }
    }
    Map<String, List<double[]>> byName = new TreeMap<>();
    for (int i = 0; i < scores.length; i++) {
      double[] p = ToneModel.softmax(scores[i], best);
      double tone = p[2] - p[0];
      byName
          .computeIfAbsent(name(examples.get(i)), n -> new ArrayList<>())
          .add(new double[] {examples.get(i).tone() - 1 - tone, p[0] + p[2] - tone * tone});
    }
    byName.values().removeIf(mentions -> mentions.size() < FEWEST_MENTIONS);
    return new ToneCalibration(best, Math.sqrt(excess(byName.values())));
  }

  /** The tone that scores stand for at this temperature. */
  public Tone tone(double[] scores) {
    double[] p = ToneModel.softmax(scores, temperature);
    return new Tone(p[0], p[1], p[2]);
  }

  /** The last word: the family name, where the target is a person. */
  private static String name(ToneExample e) {
    String surface = e.sentence().substring(e.begin(), e.end()).toLowerCase(Locale.ROOT).strip();
    return surface.substring(surface.lastIndexOf(' ') + 1);
  }

  /**
   * The variance that mean errors of entities have beyond what chance in so many mentions explains
   * (Paule and Mandel 1982).
   *
   * @param entities for each, its mentions: error, and the variance that its probabilities have
   */
  static double excess(Collection<List<double[]>> entities) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      double sum = 0;
      for (List<double[]> mentions : entities) {
        double n = mentions.size();
        double error = mentions.stream().mapToDouble(m -> m[0]).sum() / n;
        double chance = mentions.stream().mapToDouble(m -> m[1]).sum() / (n * n);
        sum += error * error / (chance + middle);
      }
      if (sum > entities.size()) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return entities.isEmpty() ? 0 : (low + high) / 2;
  }

  private static double loss(List<ToneExample> examples, double[][] scores, double temperature) {
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      sum -= Math.log(ToneModel.softmax(scores[i], temperature)[examples.get(i).tone()]);
    }
    return sum;
  }
}
