package io.dateline.annotate;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * Text to sentences of tokens. An empty line ends a sentence, as headlines and captions bear no
 * full stop.
 */
final class SentenceSplitter {

  private static final StanfordCoreNLP PIPELINE = new StanfordCoreNLP(properties());

  // A sentence stands in the row of every name in it: where a text has no full stop, rows would
  // come to the square of its length.
  private static final int MOST_TOKENS = 1_000;

  /** In UTF-16 units. */
  private static final int LONGEST = 10_000;

  private static Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize");
    properties.setProperty("tokenize.language", "en");
    properties.setProperty("tokenize.options", "untokenizable=noneKeep,invertible=false");
    properties.setProperty("ssplit.newlineIsSentenceBreak", "two");
    return properties;
  }

  /**
   * Sentences in order, each a list of at least one token with its offsets into the text. One of
   * more than 1,000 tokens or 10,000 characters is cut into several.
   */
  static List<List<CoreLabel>> split(String text) {
    Annotation document = new Annotation(text);
    PIPELINE.annotate(document);
    List<CoreMap> found = document.get(CoreAnnotations.SentencesAnnotation.class);
    List<List<CoreLabel>> sentences = new ArrayList<>(found.size());
    for (CoreMap sentence : found) {
      addPieces(sentence.get(CoreAnnotations.TokensAnnotation.class), sentences);
    }
    return sentences;
  }

  private static void addPieces(List<CoreLabel> tokens, List<List<CoreLabel>> pieces) {
    int from = 0;
    for (int i = 1; i < tokens.size(); i++) {
      boolean isLong = tokens.get(i).endPosition() - tokens.get(from).beginPosition() > LONGEST;
      if (isLong || i - from == MOST_TOKENS) {
        pieces.add(tokens.subList(from, i));
        from = i;
      }
    }
    pieces.add(tokens.subList(from, tokens.size()));
  }

  private SentenceSplitter() {}
}
