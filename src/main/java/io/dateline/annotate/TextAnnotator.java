package io.dateline.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;

/** Everything that CoreNLP tells about one article. Stateless, safe on any number of threads. */
public final class TextAnnotator {

  /**
   * Sentences and names of an article.
   *
   * <p>No text stops it: what goes beyond a limit is marked on a sentence row, and where CoreNLP
   * throws, the article becomes one row with status {@code failed}.
   */
  public static AnnotatedText annotate(String text, AnnotateConfig config) {
    int limit = limit(text, config.maxArticleChars());
    List<Sentence> sentences = new ArrayList<>();
    List<NamedMention> mentions = new ArrayList<>();
    try {
      for (List<CoreLabel> tokens : SentenceSplitter.split(text.substring(0, limit))) {
        List<NamedMention> names = NameFinder.find(text, sentences.size(), tokens);
        sentences.add(sentence(text, sentences.size(), tokens, !names.isEmpty(), config));
        mentions.addAll(names);
      }
    } catch (RuntimeException | StackOverflowError e) {
      return new AnnotatedText(List.of(unannotated(text, 0, 0, Sentence.FAILED)), List.of());
    }
    if (limit < text.length()) {
      sentences.add(unannotated(text, sentences.size(), limit, Sentence.TOO_LONG));
    } else if (sentences.isEmpty()) {
      sentences.add(unannotated(text, 0, 0, Sentence.OK));
    }
    return new AnnotatedText(sentences, mentions);
  }

  private static Sentence sentence(
      String text, int index, List<CoreLabel> tokens, boolean bearsName, AnnotateConfig config) {
    int begin = tokens.get(0).beginPosition();
    int end = tokens.get(tokens.size() - 1).endPosition();
    boolean wanted = bearsName && config.tone() == AnnotateConfig.Tone.SENTENCE;
    SentenceTone tone =
        wanted && tokens.size() <= config.maxParseTokens() ? ToneFinder.find(tokens) : null;
    String status = wanted && tone == null ? Sentence.NO_TONE : Sentence.OK;
    return new Sentence(index, begin, end, text.substring(begin, end), tokens.size(), tone, status);
  }

  private static Sentence unannotated(String text, int index, int begin, String status) {
    return new Sentence(index, begin, text.length(), text.substring(begin), 0, null, status);
  }

  /** Where to cut a text that is too long: at a paragraph's end, else between two characters. */
  private static int limit(String text, int maxChars) {
    if (text.length() <= maxChars) {
      return text.length();
    }
    int paragraphEnd = text.lastIndexOf("\n\n", maxChars);
    if (paragraphEnd > 0) {
      return paragraphEnd;
    }
    return Character.isHighSurrogate(text.charAt(maxChars - 1)) ? maxChars - 1 : maxChars;
  }

  private TextAnnotator() {}
}
