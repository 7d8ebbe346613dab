package io.dateline.dedupe;

import java.util.Arrays;

/**
 * Bands of a MinHash signature (Broder 1997; Leskovec, Rajaraman and Ullman, Mining of Massive
 * Datasets, section 3.4): texts of Jaccard similarity s share at least one of {@value #BANDS} bands
 * of {@value #ROWS} rows with probability 1 − (1 − s³)⁹⁶: .998 at .4, .93 at .3, .09 at .1, one in
 * a hundred thousand at .005, which is what two articles on different matters have in common.
 */
final class MinHash {

  static final int BANDS = 96;
  static final int ROWS = 3;

  /** One hash a band; texts with equal hashes in one place are candidates for comparison. */
  static long[] bands(long[] shingles) {
    long[] minima = new long[BANDS * ROWS];
    Arrays.fill(minima, Long.MAX_VALUE);
    for (long shingle : shingles) {
      for (int i = 0; i < minima.length; i++) {
        minima[i] = Math.min(minima[i], mix(shingle + i * 0x9E3779B97F4A7C15L));
      }
    }
    long[] bands = new long[BANDS];
    for (int band = 0; band < BANDS; band++) {
      long hash = band + 1;
      for (int row = 0; row < ROWS; row++) {
        hash = mix(hash + minima[band * ROWS + row]);
      }
      bands[band] = hash;
    }
    return bands;
  }

  /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014): every bit of input reaches all. */
  static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  private MinHash() {}
}
