package io.dateline.dedupe;

import java.io.Serializable;

/**
 * When two articles are copies of one story.
 *
 * <p>The defaults lie between edited copies and follow-up stories as measured on news of three
 * sources: a copy with one word of ten replaced shares .44 of all shingles and .61 of its own with
 * the original at least, in 98 of 100 cases; two daily reports on one war at most .24 and .43.
 *
 * @param minJaccard share of common word shingles in both texts together, from which two articles
 *     are copies
 * @param minContainment share of the shorter text's shingles that the longer one holds, from which
 *     the shorter is a copy cut short
 * @param minShortJaccard the same as {@code minJaccard} where the shorter text has less than {@code
 *     shortText} shingles: phrases of the trade are a large part of such
 * @param minShortContainment the same as {@code minContainment} there
 * @param shortText fewer shingles than this are a short text
 * @param maxBlock articles that one article is compared with for each band of hashes that it shares
 */
public record DedupeConfig(
    double minJaccard,
    double minContainment,
    double minShortJaccard,
    double minShortContainment,
    int shortText,
    int maxBlock)
    implements Serializable {

  public static final DedupeConfig DEFAULT = new DedupeConfig(0.4, 0.6, 0.6, 0.85, 40, 50);

  public DedupeConfig {
    for (double least :
        new double[] {minJaccard, minContainment, minShortJaccard, minShortContainment}) {
      if (!(least > 0 && least <= 1)) {
        throw new IllegalArgumentException(
            "similarity thresholds must lie above 0 and up to 1, not " + least);
      }
    }
    if (maxBlock < 2) {
      throw new IllegalArgumentException("a block must hold at least 2 articles, not " + maxBlock);
    }
  }

  /**
   * Whether two texts are copies.
   *
   * @param common shingles that both have
   * @param left shingles of the one
   * @param right shingles of the other
   */
  boolean areCopies(int common, int left, int right) {
    double jaccard = common / (double) (left + right - common);
    double containment = common / (double) Math.min(left, right);
    return Math.min(left, right) < shortText
        ? jaccard >= minShortJaccard || containment >= minShortContainment
        : jaccard >= minJaccard || containment >= minContainment;
  }
}
