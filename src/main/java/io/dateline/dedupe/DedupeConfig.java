package io.dateline.dedupe;

import java.io.Serializable;

/**
 * When two articles are copies of one story.
 *
 * @param minJaccard share of common word shingles in both texts together, from which two articles
 *     are copies
 * @param minContainment share of the shorter text's shingles that the longer one holds, from which
 *     the shorter is a copy cut short
 * @param maxBlock articles that share one band of hashes beyond which each is compared with the
 *     first few only, so that no block is squared
 */
public record DedupeConfig(double minJaccard, double minContainment, int maxBlock)
    implements Serializable {

  public static final DedupeConfig DEFAULT = new DedupeConfig(0.5, 0.8, 50);

  public DedupeConfig {
    if (minJaccard <= 0 || minJaccard > 1 || minContainment <= 0 || minContainment > 1) {
      throw new IllegalArgumentException(
          "similarity thresholds must lie above 0 and up to 1, not "
              + minJaccard
              + " and "
              + minContainment);
    }
    if (maxBlock < 2) {
      throw new IllegalArgumentException("a block must hold at least 2 articles, not " + maxBlock);
    }
  }
}
