package io.dateline.sentiment;

import java.util.Arrays;
import java.util.List;

/**
 * What a sentence says about a target, in numbers: words and word pairs of the sentence and of
 * windows left and right of the target, hashed into {@value #BUCKETS} buckets (Weinberger et al.
 * 2009), then {@link ContextSums}.
 *
 * @param indices ascending, below {@link #SIZE}
 * @param values one for each
 */
record ToneFeatures(int[] indices, double[] values) {

  static final int BUCKETS = 1 << 17;

  /** Length of the whole vector. */
  static final int SIZE = BUCKETS + ContextSums.SIZE;

  private static final int NEAR = 3;
  private static final int WIDE = 8;
  private static final int PAIRS = 5;

  static ToneFeatures of(String sentence, int begin, int end, WordVectors vectors) {
    TargetSentence read = TargetSentence.of(sentence, begin, end, vectors);
    int[] hashed = hashed(read, sentence.substring(begin, end));
    double[] dense = ContextSums.of(read, vectors);
    int[] indices = new int[hashed.length + dense.length];
    double[] values = new double[indices.length];
    System.arraycopy(hashed, 0, indices, 0, hashed.length);
    Arrays.fill(values, 0, hashed.length, 1);
    int n = hashed.length;
    for (int i = 0; i < dense.length; i++) {
      if (dense[i] != 0) {
        indices[n] = BUCKETS + i;
        values[n++] = dense[i];
      }
    }
    return new ToneFeatures(Arrays.copyOf(indices, n), Arrays.copyOf(values, n));
  }

  /** Buckets met, each once, ascending. */
  private static int[] hashed(TargetSentence sentence, String surface) {
    List<Token> tokens = sentence.tokens();
    int t = sentence.target();
    Buckets met = new Buckets(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      int distance = Math.abs(i - t);
      int side = i < t ? 0 : 1;
      met.add(1, token.stem(), 0);
      if (token.isNegated()) {
        met.add(2, token.stem(), 0);
      }
      if (distance > 0) {
        met.add(3 + side, token.stem(), 0);
        if (distance <= NEAR) {
          met.add(5 + side, token.stem(), 0);
        }
        if (distance <= WIDE) {
          met.add(7 + side, token.stem(), 0);
        }
      }
      if (i + 1 < tokens.size()) {
        int next = tokens.get(i + 1).stem();
        met.add(9, token.stem(), next);
        if (i >= t - PAIRS && i < t + PAIRS) {
          met.add(10 + side, token.stem(), next);
        }
      }
    }
    for (int length = 2; length <= 3; length++) {
      met.add(10 + length, run(tokens, Math.max(0, t - length), t), 0);
      met.add(12 + length, run(tokens, t + 1, Math.min(tokens.size(), t + 1 + length)), 0);
    }
    met.add(16, Math.min(t, 10) / 2, 0);
    met.add(17, tokens.get(t).isQuoted() ? 1 : 0, 0);
    met.add(18, tokens.stream().anyMatch(Token::isQuoted) ? 1 : 0, 0);
    met.add(19, Pronouns.of(surface), 0);
    return met.ascending();
  }

  private static int run(List<Token> tokens, int from, int to) {
    int hash = 1;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + tokens.get(i).stem();
    }
    return hash;
  }

  /** Collects bucket numbers. */
  private static final class Buckets {
    private int[] found;
    private int n;

    Buckets(int tokens) {
      found = new int[8 * tokens + 16];
    }

    void add(int kind, int first, int second) {
      if (n == found.length) {
        found = Arrays.copyOf(found, 2 * n);
      }
      found[n++] = mix(kind * 0x9E3779B9 + first * 0x85EBCA6B + second * 0xC2B2AE35);
    }

    /** The finaliser of MurmurHash3: every bit of the key moves every bit of the bucket. */
    private static int mix(int key) {
      int h = key;
      h = (h ^ (h >>> 16)) * 0x85EBCA6B;
      h = (h ^ (h >>> 13)) * 0xC2B2AE35;
      return (h ^ (h >>> 16)) & (BUCKETS - 1);
    }

    int[] ascending() {
      Arrays.sort(found, 0, n);
      int distinct = 0;
      for (int i = 0; i < n; i++) {
        if (i == 0 || found[i] != found[i - 1]) {
          found[distinct++] = found[i];
        }
      }
      return Arrays.copyOf(found, distinct);
    }
  }
}
