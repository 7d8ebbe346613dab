package io.dateline.annotate;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations.AnswerAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;

/**
 * Names in a sentence by the 3-class CRF (Finkel, Grenager and Manning 2005): runs of tokens that
 * the classifier gives the same class.
 */
final class NameFinder {

  /** Longer sentences, as tables of figures make them, are labelled in pieces of this many. */
  private static final int PIECE = 250;

  private static final String OUTSIDE = "O";

  /**
   * The names of a sentence in the order of the text.
   *
   * @param text the whole article, into which the tokens' offsets point
   */
  static List<NamedMention> find(String text, int sentenceIndex, List<CoreLabel> tokens) {
    List<String> labels = label(tokens);
    List<NamedMention> mentions = new ArrayList<>();
    int from = 0;
    while (from < tokens.size()) {
      String label = labels.get(from);
      int to = from + 1;
      while (to < tokens.size() && labels.get(to).equals(label)) {
        to++;
      }
      if (!label.equals(OUTSIDE)) {
        int begin = tokens.get(from).beginPosition();
        int end = tokens.get(to - 1).endPosition();
        mentions.add(
            new NamedMention(sentenceIndex, begin, end, text.substring(begin, end), label));
      }
      from = to;
    }
    return mentions;
  }

  private static List<String> label(List<CoreLabel> tokens) {
    CRFClassifier<CoreLabel> classifier = Models.names();
    List<String> labels = new ArrayList<>(tokens.size());
    for (int from = 0; from < tokens.size(); from += PIECE) {
      List<CoreLabel> piece = tokens.subList(from, Math.min(from + PIECE, tokens.size()));
      for (CoreLabel token : classifier.classifySentence(piece)) {
        String label = token.get(AnswerAnnotation.class);
        labels.add(label == null ? OUTSIDE : label);
      }
    }
    return labels;
  }

  private NameFinder() {}
}
