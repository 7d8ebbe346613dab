package io.dateline.evaluate;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import io.dateline.annotate.Quality;
import java.util.List;
import java.util.Properties;

/**
 * CoreNLP in a loop with the models and the choices that Dateline makes, and nothing of Dateline
 * around it: names by the CRFs of a {@link Quality} without part-of-speech tags, and a shift-reduce
 * parse without dependency graphs for the sentences that bear a name.
 */
final class BarePipeline {

  private static final String NER = "edu/stanford/nlp/models/ner/";
  private static final String ONE_MODEL = NER + "english.all.3class.distsim.crf.ser.gz";
  private static final String THREE_MODELS =
      String.join(
          ",",
          ONE_MODEL,
          NER + "english.conll.4class.distsim.crf.ser.gz",
          NER + "english.muc.7class.distsim.crf.ser.gz");

  private final StanfordCoreNLP names;
  private final StanfordCoreNLP tone;

  BarePipeline(Quality quality, boolean withTone) {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,ner");
    properties.setProperty("tokenize.language", "en");
    properties.setProperty("tokenize.options", "untokenizable=noneKeep,invertible=false");
    properties.setProperty("ssplit.newlineIsSentenceBreak", "two");
    properties.setProperty("ner.model", quality == Quality.THOROUGH ? THREE_MODELS : ONE_MODEL);
    properties.setProperty("ner.applyFineGrained", "false");
    properties.setProperty("ner.applyNumericClassifiers", "false");
    properties.setProperty("ner.useSUTime", "false");
    names = new StanfordCoreNLP(properties, false);
    tone = withTone ? tonePipeline() : null;
  }

  private static StanfordCoreNLP tonePipeline() {
    Properties properties = new Properties();
    properties.setProperty("annotators", "pos,parse,sentiment");
    properties.setProperty("parse.model", "edu/stanford/nlp/models/srparser/englishSR.ser.gz");
    properties.setProperty("parse.buildgraphs", "false");
    properties.setProperty("parse.binaryTrees", "true");
    properties.setProperty("parse.maxlen", "100");
    return new StanfordCoreNLP(properties, false);
  }

  /**
   * Annotates a text.
   *
   * @return its tokens
   */
  int annotate(String text) {
    Annotation document = new Annotation(text);
    names.annotate(document);
    if (tone != null) {
      List<CoreMap> bearing =
          document.get(CoreAnnotations.SentencesAnnotation.class).stream()
              .filter(s -> !s.get(CoreAnnotations.MentionsAnnotation.class).isEmpty())
              .toList();
      document.set(CoreAnnotations.SentencesAnnotation.class, bearing);
      tone.annotate(document);
    }
    return document.get(CoreAnnotations.TokensAnnotation.class).size();
  }
}
