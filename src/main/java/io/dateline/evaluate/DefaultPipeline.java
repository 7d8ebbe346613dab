package io.dateline.evaluate;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.sentiment.SentimentCoreAnnotations.SentimentClass;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * CoreNLP as it comes: the annotators that names and sentence tone need, with their default models
 * and settings.
 */
final class DefaultPipeline {

  /** The fine classes of the default pipeline, by the three that the CRF tells apart. */
  private static final Map<String, String> CLASSES =
      Map.of(
          "PERSON", "PERSON",
          "ORGANIZATION", "ORGANIZATION",
          "LOCATION", "LOCATION",
          "CITY", "LOCATION",
          "COUNTRY", "LOCATION",
          "STATE_OR_PROVINCE", "LOCATION");

  private final StanfordCoreNLP pipeline;

  /**
   * Loads the models.
   *
   * @throws IllegalStateException where they are not on the class path
   */
  DefaultPipeline() {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner,parse,sentiment");
    try {
      pipeline = new StanfordCoreNLP(properties);
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "CoreNLP's default models are not on the class path: start the benchmark with"
              + " jobs/dateline, which fetches them",
          e);
    }
  }

  /** Annotates a text as a job without Dateline would. */
  FoundInText annotate(String text) {
    Annotation document = new Annotation(text);
    pipeline.annotate(document);
    List<FoundInText.Name> names = new ArrayList<>();
    List<FoundInText.Tone> tones = new ArrayList<>();
    for (CoreMap sentence : document.get(CoreAnnotations.SentencesAnnotation.class)) {
      tones.add(
          new FoundInText.Tone(
              sentence.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class),
              sentence.get(CoreAnnotations.CharacterOffsetEndAnnotation.class),
              threeClasses(sentence.get(SentimentClass.class))));
      for (CoreMap name : sentence.get(CoreAnnotations.MentionsAnnotation.class)) {
        String label = CLASSES.get(name.get(CoreAnnotations.NamedEntityTagAnnotation.class));
        if (label != null && !isPronoun(name)) {
          names.add(
              new FoundInText.Name(
                  name.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class),
                  name.get(CoreAnnotations.CharacterOffsetEndAnnotation.class),
                  label));
        }
      }
    }
    return new FoundInText(
        document.get(CoreAnnotations.TokensAnnotation.class).size(), names, tones);
  }

  /** CoreNLP lists "he" and "her" among the mentions of persons; they are no names. */
  private static boolean isPronoun(CoreMap mention) {
    return mention.get(CoreAnnotations.TokensAnnotation.class).stream()
        .allMatch(token -> token.tag().startsWith("PRP"));
  }

  /** CoreNLP keeps what it has loaded for the next pipeline; this drops it. */
  static void forgetModels() {
    StanfordCoreNLP.clearAnnotatorPool();
  }

  /** "Very negative" and "Negative" are one. */
  private static String threeClasses(String sentiment) {
    return sentiment.substring(sentiment.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }
}
