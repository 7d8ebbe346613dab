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

  private static Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize");
    properties.setProperty("tokenize.language", "en");
    properties.setProperty("tokenize.options", "untokenizable=noneKeep,invertible=false");
    properties.setProperty("ssplit.newlineIsSentenceBreak", "two");
    return properties;
  }

  /** Sentences in order, each a list of at least one token with its offsets into the text. */
  static List<List<CoreLabel>> split(String text) {
    Annotation document = new Annotation(text);
    PIPELINE.annotate(document);
    List<CoreMap> found = document.get(CoreAnnotations.SentencesAnnotation.class);
    List<List<CoreLabel>> sentences = new ArrayList<>(found.size());
    for (CoreMap sentence : found) {
      sentences.add(sentence.get(CoreAnnotations.TokensAnnotation.class));
    }
    return sentences;
  }

  private SentenceSplitter() {}
}
