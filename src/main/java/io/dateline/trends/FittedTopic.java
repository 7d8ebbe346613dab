package io.dateline.trends;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.ml.linalg.Matrix;

/**
 * A topic as it was fitted.
 *
 * @param index its place in the model
 * @param weight its share of all words
 * @param terms its top terms, the most telling first
 * @param coherence see {@link Coherence}
 */
record FittedTopic(int index, double weight, List<Term> terms, double coherence) {

  private static final int TERMS = 20;
  private static final int COHERENT_TERMS = 10;
  private static final int LABEL_TERMS = 4;

  /** How much a term's share of the topic counts beside how much larger it is than elsewhere. */
  private static final double RELEVANCE = 0.6;

  /**
   * A word of a topic.
   *
   * @param weight its probability in the topic, to six decimals
   */
  record Term(String term, double weight) {}

  FittedTopic {
    terms = List.copyOf(terms);
  }

  /** Its first terms, as a person would call it. */
  String label() {
    return terms.stream().limit(LABEL_TERMS).map(Term::term).collect(Collectors.joining(", "));
  }

  /**
   * All topics of a model, the largest first. Terms are ordered by relevance (Sievert and Shirley
   * 2014): what is frequent in a topic, and more so than elsewhere.
   *
   * @param weights words by topics, not negative
   */
  static List<FittedTopic> of(Matrix weights, List<String> vocabulary, Coherence coherence) {
    int topics = weights.numCols();
    double[] ofTopic = new double[topics];
    double[] ofWord = new double[vocabulary.size()];
    for (int w = 0; w < ofWord.length; w++) {
      for (int t = 0; t < topics; t++) {
        ofTopic[t] += weights.apply(w, t);
        ofWord[w] += weights.apply(w, t);
      }
    }
    double all = IntStream.range(0, topics).mapToDouble(t -> ofTopic[t]).sum();
    List<FittedTopic> found = new ArrayList<>();
    for (int t = 0; t < topics; t++) {
      double[] shares = new double[ofWord.length];
      double[] relevance = new double[ofWord.length];
      for (int w = 0; w < ofWord.length; w++) {
        shares[w] = weights.apply(w, t) / ofTopic[t];
        double lift = shares[w] / (ofWord[w] / all);
        relevance[w] =
            Rounded.of(RELEVANCE * Math.log(shares[w]) + (1 - RELEVANCE) * Math.log(lift));
      }
      List<Integer> top =
          IntStream.range(0, ofWord.length)
              .boxed()
              .sorted(
                  Comparator.<Integer>comparingDouble(w -> -relevance[w])
                      .thenComparing(vocabulary::get))
              .limit(TERMS)
              .toList();
      found.add(
          new FittedTopic(
              t,
              Rounded.of(ofTopic[t] / all),
              top.stream().map(w -> new Term(vocabulary.get(w), Rounded.of(shares[w]))).toList(),
              coherence.of(top.subList(0, Math.min(COHERENT_TERMS, top.size())))));
    }
    found.sort(Comparator.comparingDouble(FittedTopic::weight).reversed());
    return found;
  }
}
