package io.dateline.trends;

import java.util.BitSet;
import java.util.List;

/**
 * How well words go together: the mean of their pairs' normalised pointwise mutual information
 * (NPMI, Bouma 2009), two words being together where they stand in one story; of the measures of a
 * topic's top words that of Aletras and Stevenson (2013), with the fitted stories as the reference.
 */
final class Coherence {

  private final BitSet[] storiesOf;
  private final int stories;

  /**
   * @param words size of the vocabulary
   * @param documents for each story the words that it has, as indices into the vocabulary
   */
  Coherence(int words, List<int[]> documents) {
    storiesOf = new BitSet[words];
    stories = documents.size();
    for (int w = 0; w < words; w++) {
      storiesOf[w] = new BitSet();
    }
    for (int d = 0; d < stories; d++) {
      for (int word : documents.get(d)) {
        storiesOf[word].set(d);
      }
    }
  }

  /**
   * From -1, where no two stand in one story, to 1, where each stands where the others stand, to
   * six decimals; 0 with fewer than two words.
   */
  double of(List<Integer> words) {
    double sum = 0;
    int pairs = 0;
    for (int i = 0; i < words.size(); i++) {
      for (int k = 0; k < i; k++) {
        sum += npmi(storiesOf[words.get(i)], storiesOf[words.get(k)]);
        pairs++;
      }
    }
    return pairs == 0 ? 0 : Rounded.of(sum / pairs);
  }

  private double npmi(BitSet left, BitSet right) {
    BitSet both = (BitSet) left.clone();
    both.and(right);
    double together = both.cardinality() / (double) stories;
    if (together == 0 || together == 1) {
      return together == 0 ? -1 : 1;
    }
    double alone =
        (left.cardinality() / (double) stories) * (right.cardinality() / (double) stories);
    return Math.log(together / alone) / -Math.log(together);
  }
}
