package io.dateline.resolve;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * How many persons of a corpus bear a name: what a shared surname says about identity depends on
 * how many share it. An interface, so that a caller may hold the counts of one block only.
 */
public interface NameFrequencies {

  /** Distinct full names of the corpus, N. */
  long names();

  /**
   * How many of them bear a token.
   *
   * @param token as {@link NameSimilarity#tokens} gives it
   */
  long bearers(String token);

  /** Bits that a match of the token gives: log2(N / bearers), at least 0. */
  default double information(String token) {
    double share = Math.max(1.0, names()) / Math.max(1, bearers(token));
    return Math.max(0, Math.log(share) / Math.log(2));
  }

  /** Counts over a collection of distinct full names. */
  static NameFrequencies of(Collection<PersonName> names) {
    Map<String, Long> bearers = new HashMap<>();
    for (PersonName name : names) {
      NameSimilarity.tokens(name).forEach(t -> bearers.merge(t, 1L, Long::sum));
    }
    return of(names.size(), bearers);
  }

  /**
   * Counts made elsewhere.
   *
   * @param names distinct full names
   * @param bearers how many of them bear each token; a missing one is borne by one
   */
  static NameFrequencies of(long names, Map<String, Long> bearers) {
    Map<String, Long> copy = Map.copyOf(bearers);
    return new NameFrequencies() {
      @Override
      public long names() {
        return names;
      }

      @Override
      public long bearers(String token) {
        return copy.getOrDefault(token, 1L);
      }
    };
  }
}
