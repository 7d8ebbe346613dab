package io.dateline.annotate;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations.AnswerAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import io.dateline.annotate.SentenceFindings.Name;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Names in a sentence by CRF (Finkel, Grenager and Manning 2005): runs of tokens that the
 * classifier gives the same class.
 */
final class NameFinder {

  /** Longer sentences, as tables of figures make them, are labelled in pieces of this many. */
  private static final int PIECE = 250;

  /** How far before its end a piece may be cut, to spare a name. */
  private static final int LEEWAY = 50;

  private static final Set<String> CLASSES = Set.of("PERSON", "LOCATION", "ORGANIZATION");

  /** The names of a sentence in their order. */
  static List<Name> find(List<CoreLabel> tokens, Quality quality) {
    if (!NameBearing.isPossible(tokens, quality)) {
      return List.of();
    }
    List<Name> names = new ArrayList<>(find(Models.names(), tokens));
    if (quality == Quality.THOROUGH) {
      addApart(names, find(Models.fourClassNames(), tokens));
      addApart(names, find(Models.sevenClassNames(), tokens));
      names.sort(Comparator.comparingInt(Name::from));
    }
    return names;
  }

  /** Adds those that share no token with one that is there. */
  private static void addApart(List<Name> names, List<Name> more) {
    for (Name name : more) {
      if (names.stream().noneMatch(n -> n.from() < name.to() && name.from() < n.to())) {
        names.add(name);
      }
    }
  }

  private static List<Name> find(CRFClassifier<CoreLabel> classifier, List<CoreLabel> tokens) {
    List<String> labels = label(classifier, tokens);
    List<Name> names = new ArrayList<>();
    int from = 0;
    while (from < labels.size()) {
      String label = labels.get(from);
      int to = from + 1;
      while (to < labels.size() && labels.get(to).equals(label)) {
        to++;
      }
      if (CLASSES.contains(label)) {
        names.add(new Name(from, to, label));
      }
      from = to;
    }
    return names;
  }

  private static List<String> label(CRFClassifier<CoreLabel> classifier, List<CoreLabel> tokens) {
    List<String> labels = new ArrayList<>(tokens.size());
    int from = 0;
    while (from < tokens.size()) {
      int to = pieceEnd(tokens, from);
      for (CoreLabel token : classifier.classifySentence(tokens.subList(from, to))) {
        labels.add(String.valueOf(token.get(AnswerAnnotation.class)));
      }
      from = to;
    }
    return labels;
  }

  private static int pieceEnd(List<CoreLabel> tokens, int from) {
    if (tokens.size() - from <= PIECE) {
      return tokens.size();
    }
    for (int end = from + PIECE; end > from + PIECE - LEEWAY; end--) {
      if (!Character.isLetterOrDigit(tokens.get(end - 1).word().codePointAt(0))) {
        return end;
      }
    }
    return from + PIECE;
  }

  private NameFinder() {}
}
