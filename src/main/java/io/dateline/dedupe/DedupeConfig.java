package io.dateline.dedupe;

import java.io.Serializable;
import java.util.function.DoubleSupplier;

/**
 * When two articles are copies of one story. Above the sure thresholds they are. Between those and
 * the lower ones lie copies with one word of ten replaced, and also reports in set phrases, week by
 * week or firm by firm, which have other figures in them: there the numbers decide, and where there
 * are hardly any, the length does, and for short texts the order of their words.
 *
 * <p>The defaults are from news of three sources, copies of every third article left aside: a copy
 * with one word of ten replaced shares .44 of all shingles and .61 of its own with the original at
 * least, in 98 of 100 cases; two daily reports on one war share .24 and .43 at most.
 *
 * @param minJaccard share of common word shingles in both texts together, below which two articles
 *     are no copies
 * @param minContainment share of the shorter text's shingles that the longer one holds, below which
 *     it is no copy cut short
 * @param sureJaccard the share of common shingles from which nothing else is asked
 * @param sureContainment the share of the shorter text's from which nothing else is asked
 * @param minCommonNumbers in between, share of the numbers of the text with fewer that both have
 * @param longText in between and without numbers, shingles that the shorter text must have
 * @param minInOrder in between and without numbers, share of the words of a text that is shorter
 *     than that which stand in the other in the same order
 * @param maxBlock articles that one article is compared with for each band of hashes that it shares
 */
public record DedupeConfig(
    double minJaccard,
    double minContainment,
    double sureJaccard,
    double sureContainment,
    double minCommonNumbers,
    int longText,
    double minInOrder,
    int maxBlock)
    implements Serializable {

  public static final DedupeConfig DEFAULT =
      new DedupeConfig(0.4, 0.6, 0.6, 0.8, 0.65, 120, 0.85, 50);

  /** A text of fewer numbers has too few to tell anything by. */
  private static final int MIN_NUMBERS = 3;

  /** A phrase of fewer shingles stands in many an article. */
  private static final int MIN_CONTAINED = 20;

  public DedupeConfig {
    for (double least :
        new double[] {
          minJaccard, minContainment, sureJaccard, sureContainment, minCommonNumbers, minInOrder
        }) {
      if (!(least > 0 && least <= 1)) {
        throw new IllegalArgumentException(
            "similarity thresholds must lie above 0 and up to 1, not " + least);
      }
    }
    if (maxBlock < 2) {
      throw new IllegalArgumentException("a block must hold at least 2 articles, not " + maxBlock);
    }
  }

  /** Whether the order of a text's words may be asked for: it is kept of such texts alone. */
  boolean needsWordOrder(int shingles, int numbers) {
    return shingles < 2 * longText && numbers < 2 * MIN_NUMBERS;
  }

  /** The same with another size of blocks. */
  DedupeConfig withMaxBlock(int size) {
    return new DedupeConfig(
        minJaccard,
        minContainment,
        sureJaccard,
        sureContainment,
        minCommonNumbers,
        longText,
        minInOrder,
        size);
  }

  /**
   * Whether two texts are copies.
   *
   * @param common shingles that both have
   * @param left shingles of the one
   * @param right shingles of the other
   * @param commonNumbers distinct numbers that both have
   * @param fewerNumbers distinct numbers of the text that has fewer
   * @param inOrder share of the shorter text's words that stand in the other in the same order, 0
   *     where it is not known; asked for only where it decides
   */
  boolean areCopies(
      int common,
      int left,
      int right,
      int commonNumbers,
      int fewerNumbers,
      DoubleSupplier inOrder) {
    int shorter = Math.min(left, right);
    double jaccard = common / (double) (left + right - common);
    double containment = shorter < MIN_CONTAINED ? 0 : common / (double) shorter;
    if (jaccard >= sureJaccard || containment >= sureContainment) {
      return true;
    }
    if (jaccard < minJaccard && containment < minContainment) {
      return false;
    }
    return fewerNumbers >= MIN_NUMBERS
        ? commonNumbers >= minCommonNumbers * fewerNumbers
        : shorter >= longText || inOrder.getAsDouble() >= minInOrder;
  }
}
