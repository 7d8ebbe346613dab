package io.dateline.sentiment;

import java.util.List;

/**
 * The words around a target as sums: the mean vector of the sentence, of each side with near words
 * weighing more, of the nearest words, and the valences of each side by three lexicons, kind and
 * unkind words apart. A negated word counts as its opposite, a little weaker.
 */
final class ContextSums {

  private static final int DIMENSIONS = WordVectors.DIMENSIONS;

  /** Windows of vectors, each brought to about the same spread. */
  private static final double[] SCALES = {1.8, 1.8, 1.7, 1.6, 1.5, 0.8, 0.5, 1.7, 1.3, 1.4};

  private static final int VECTORS = SCALES.length * DIMENSIONS;

  /** All; each side; each side, near words more; each side, nearest words; kind and unkind each. */
  private static final int SUMS_PER_LEXICON = 14;

  private static final int LENGTH = VECTORS + WordVectors.LEXICONS * SUMS_PER_LEXICON;

  static final int SIZE = LENGTH + 1;

  private static final double NEGATED = -0.7;
  private static final int NEAREST = 3;
  private static final int NEAR = 5;
  private static final double LONG = 60;

  static double[] of(TargetSentence sentence, WordVectors vectors) {
    double[] sums = new double[SIZE];
    double[] weights = new double[SCALES.length];
    List<Token> tokens = sentence.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.vector() >= 0) {
        addVector(sums, weights, token.vector(), i - sentence.target(), vectors);
        addValences(sums, token, i - sentence.target(), vectors);
      }
    }
    for (int w = 0; w < SCALES.length; w++) {
      boolean isSum = w == 5 || w == 6;
      double scale = isSum ? SCALES[w] / 5 : weights[w] == 0 ? 0 : SCALES[w] / weights[w];
      for (int i = w * DIMENSIONS; i < (w + 1) * DIMENSIONS; i++) {
        sums[i] *= scale;
      }
    }
    sums[LENGTH] = Math.min(tokens.size(), LONG) / LONG;
    return sums;
  }

  private static void addVector(
      double[] sums, double[] weights, int row, int distance, WordVectors vectors) {
    int side = distance < 0 ? 0 : 1;
    int away = Math.abs(distance);
    double near = 1 / (1 + away / 3.0);
    add(sums, weights, 0, row, 1, vectors);
    add(sums, weights, 1 + side, row, near, vectors);
    if (away <= NEAREST) {
      add(sums, weights, 3 + side, row, 1, vectors);
    }
    add(sums, weights, 5 + side, row, 1, vectors);
    if (distance == -1) {
      add(sums, weights, 7, row, 1, vectors);
    } else if (distance == 1 || distance == 2) {
      add(sums, weights, 7 + distance, row, 1, vectors);
    }
  }

  private static void add(
      double[] sums, double[] weights, int window, int row, double weight, WordVectors vectors) {
    vectors.addTo(sums, window * DIMENSIONS, row, weight);
    weights[window] += weight;
  }

  private static void addValences(double[] sums, Token token, int distance, WordVectors vectors) {
    int side = distance < 0 ? 0 : 1;
    int away = Math.abs(distance);
    for (int lexicon = 0; lexicon < WordVectors.LEXICONS; lexicon++) {
      double valence = vectors.valence(token.vector(), lexicon);
      if (valence == 0) {
        continue;
      }
      valence *= token.isNegated() ? NEGATED : 1;
      int kind = valence > 0 ? 1 : 0;
      double size = Math.abs(valence) / 2;
      int at = VECTORS + lexicon * SUMS_PER_LEXICON + kind;
      sums[at] += size;
      sums[at + 2 + 2 * side] += size;
      sums[at + 6 + 2 * side] += 2 * size / (1 + away / 3.0);
      if (away <= NEAR) {
        sums[at + 10 + 2 * side] += size;
      }
    }
  }

  private ContextSums() {}
}
