package io.dateline.resolve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Whether two Latin spellings stand for one name: a learned alignment that knows what romanisations
 * exchange (shch and sz, zh and j, ts and c, a silent e). Each step rewrites up to three letters;
 * its weight is the logarithm of how much likelier it is between spellings of one name than between
 * strangers, as in Ristad and Yianilos, "Learning String-Edit Distance" (IEEE PAMI 20, 1998), with
 * the steps of Bisani and Ney's joint multigrams (Speech Communication 50, 2008). The sum over the
 * best alignment is divided by that of the names with themselves.
 *
 * <p>The weights, {@code spelling-weights.tsv}, were learned by expectation maximisation from pairs
 * of romanisations of Cyrillic names.
 */
public final class NameSpelling {

  /**
   * Likeness from which on two tokens are taken for spellings of one name: of strangers drawn by
   * chance one pair in 270 reaches it, so that it tells nothing where many names are compared.
   */
  public static final double SAME = 0.36;

  private static final int LONGEST = 3;
  private static final int LONGEST_STEP = 4;
  private static final double EQUAL = 1;
  private static final double OTHER_LETTER = -4;
  private static final double MISSING_LETTER = -3;

  private static final Map<Long, Double> WEIGHTS = read();

  /**
   * From 1 (the same spelling) downwards without end; strangers lie around or below 0.
   *
   * @param left a name's {@link NameFolding#key}; blanks do not count
   * @param right another's
   */
  public static double likeness(String left, String right) {
    String a = bounded(left);
    String b = bounded(right);
    if (a.equals(b)) {
      return 1;
    }
    double self = (aligned(a, a) + aligned(b, b)) / 2;
    return self <= 0 ? 0 : Math.min(1, aligned(a, b) / self);
  }

  /** True where two tokens, as {@link NameFolding#key} gives them, spell one name. */
  public static boolean isSame(String left, String right) {
    return likeness(left, right) >= SAME;
  }

  private static String bounded(String key) {
    return "^" + key.replace(" ", "") + "$";
  }

  /** The weight of the best alignment. */
  private static double aligned(String a, String b) {
    double[][] best = new double[a.length() + 1][b.length() + 1];
    for (double[] row : best) {
      Arrays.fill(row, Double.NEGATIVE_INFINITY);
    }
    best[0][0] = 0;
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        extend(a, b, i, j, best);
      }
    }
    return best[a.length()][b.length()];
  }

  private static void extend(String a, String b, int i, int j, double[][] best) {
    for (int m = 0; m <= Math.min(LONGEST, a.length() - i); m++) {
      for (int n = 0; n <= Math.min(LONGEST, b.length() - j) && m + n <= LONGEST_STEP; n++) {
        if (m + n > 0) {
          double sum = best[i][j] + weight(a, i, m, b, j, n);
          best[i + m][j + n] = Math.max(best[i + m][j + n], sum);
        }
      }
    }
  }

  private static double weight(String a, int i, int m, String b, int j, int n) {
    Double learned = WEIGHTS.get(step(packed(a, i, m), packed(b, j, n)));
    if (learned != null) {
      return learned;
    }
    if (m == 1 && n == 1) {
      return a.charAt(i) == b.charAt(j) ? EQUAL : OTHER_LETTER;
    }
    return m + n == 1 ? MISSING_LETTER : Double.NEGATIVE_INFINITY;
  }

  private static long packed(String text, int from, int length) {
    long packed = 0;
    for (int k = from; k < from + length; k++) {
      packed = packed << 8 | Math.min(255, text.charAt(k));
    }
    return packed;
  }

  /** One key for a step and its reverse. */
  private static long step(long left, long right) {
    return Math.min(left, right) << 24 | Math.max(left, right);
  }

  private static Map<Long, Double> read() {
    Map<Long, Double> weights = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                NameSpelling.class.getResourceAsStream("spelling-weights.tsv"),
                StandardCharsets.UTF_8))) {
      lines
          .lines()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .forEach(
              c ->
                  weights.put(
                      step(packed(c[0], 0, c[0].length()), packed(c[1], 0, c[1].length())),
                      Double.valueOf(c[2])));
      return Map.copyOf(weights);
    } catch (IOException e) {
      throw new UncheckedIOException("spelling-weights.tsv inside the jar cannot be read", e);
    }
  }

  private NameSpelling() {}
}
