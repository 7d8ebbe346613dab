package io.dateline.dedupe;

import java.util.Arrays;

/** How much of a text stands in another in the same order. */
final class WordOrder {

  /**
   * Length of the longest common subsequence of two sequences, by the bit-parallel algorithm of
   * Hyyrö (2004): time grows with the product of the lengths over 64.
   */
  static int common(long[] left, long[] right) {
    int blocks = (left.length + 63) / 64;
    long[] open = new long[blocks];
    Arrays.fill(open, -1L);
    for (long word : right) {
      long carry = 0;
      for (int block = 0; block < blocks; block++) {
        long matches = matches(left, block, word);
        long taken = open[block] & matches;
        long sum = open[block] + taken + carry;
        carry = carries(open[block], taken, carry) ? 1 : 0;
        open[block] = sum | (open[block] - taken);
      }
    }
    int common = 0;
    for (int i = 0; i < left.length; i++) {
      common += (open[i / 64] >>> (i % 64) & 1) == 0 ? 1 : 0;
    }
    return common;
  }

  private static long matches(long[] left, int block, long word) {
    long bits = 0;
    int end = Math.min(left.length, (block + 1) * 64);
    for (int i = block * 64; i < end; i++) {
      bits |= left[i] == word ? 1L << (i % 64) : 0;
    }
    return bits;
  }

  private static boolean carries(long a, long b, long carry) {
    long sum = a + b;
    return Long.compareUnsigned(sum, a) < 0 || (carry == 1 && sum == -1L);
  }

  private WordOrder() {}
}
