package io.dateline.annotate;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.shiftreduce.ShiftReduceParser;
import edu.stanford.nlp.sentiment.SentimentModel;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.util.ArrayList;
import java.util.List;

/**
 * CoreNLP's models, loaded from the class path once in a JVM and shared by all its threads; never
 * serialised. Each is loaded when it is first asked for, so that a run without tone holds no
 * parser.
 */
final class Models {

  private static final String ROOT = "edu/stanford/nlp/models/";
  private static final String NER = ROOT + "ner/english.all.3class.distsim.crf.ser.gz";
  private static final String NER_4_CLASS = ROOT + "ner/english.conll.4class.distsim.crf.ser.gz";
  private static final String NER_7_CLASS = ROOT + "ner/english.muc.7class.distsim.crf.ser.gz";
  private static final String TAGGER = ROOT + "pos-tagger/english-left3words-distsim.tagger";
  private static final String PARSER = ROOT + "srparser/englishSR.ser.gz";
  private static final String SENTIMENT = ROOT + "sentiment/sentiment.ser.gz";

  /** Version and names of the models that are asked: part of the annotation fingerprint. */
  static String identity(Quality quality, boolean withTone) {
    List<String> asked = new ArrayList<>(List.of("corenlp-4.5.10", NER));
    if (quality == Quality.THOROUGH) {
      asked.addAll(List.of(NER_4_CLASS, NER_7_CLASS));
    }
    if (withTone) {
      asked.addAll(List.of(TAGGER, PARSER, SENTIMENT));
    }
    return String.join("\n", asked);
  }

  /** Persons, locations and organisations; the model of the most training text. */
  static CRFClassifier<CoreLabel> names() {
    return Names.MODEL;
  }

  /** The same three and "miscellaneous". */
  static CRFClassifier<CoreLabel> fourClassNames() {
    return FourClassNames.MODEL;
  }

  /** The same three, times, dates and amounts. */
  static CRFClassifier<CoreLabel> sevenClassNames() {
    return SevenClassNames.MODEL;
  }

  static MaxentTagger tagger() {
    return Parse.TAGGER_MODEL;
  }

  static ShiftReduceParser parser() {
    return Parse.PARSER_MODEL;
  }

  static SentimentModel sentiment() {
    return Parse.SENTIMENT_MODEL;
  }

  private static void requireOnClassPath(String model) {
    if (Models.class.getClassLoader().getResource(model) == null
        && ClassLoader.getSystemResource(model) == null) {
      throw new IllegalStateException(
          "the model "
              + model
              + " is not on the class path: add dateline-models.jar with"
              + " spark.driver.extraClassPath and spark.executor.extraClassPath, or with --jars");
    }
  }

  private static CRFClassifier<CoreLabel> loadNames(String model) {
    requireOnClassPath(model);
    quiet();
    return CRFClassifier.getClassifierNoExceptions(model);
  }

  private static final class Names {
    static final CRFClassifier<CoreLabel> MODEL = loadNames(NER);
  }

  private static final class FourClassNames {
    static final CRFClassifier<CoreLabel> MODEL = loadNames(NER_4_CLASS);
  }

  private static final class SevenClassNames {
    static final CRFClassifier<CoreLabel> MODEL = loadNames(NER_7_CLASS);
  }

  private static final class Parse {
    static final MaxentTagger TAGGER_MODEL;
    static final ShiftReduceParser PARSER_MODEL;
    static final SentimentModel SENTIMENT_MODEL;

    static {
      requireOnClassPath(TAGGER);
      requireOnClassPath(PARSER);
      requireOnClassPath(SENTIMENT);
      quiet();
      TAGGER_MODEL = new MaxentTagger(TAGGER);
      PARSER_MODEL = ShiftReduceParser.loadModel(PARSER);
      SENTIMENT_MODEL = SentimentModel.loadSerialized(SENTIMENT);
    }
  }

  /** CoreNLP reports each model it loads on standard error; the terminal is not for that. */
  private static void quiet() {
    RedwoodConfiguration.current().clear().apply();
  }

  private Models() {}
}
