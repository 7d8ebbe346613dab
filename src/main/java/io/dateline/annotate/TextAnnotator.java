package io.dateline.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import io.dateline.annotate.SentenceFindings.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Everything that CoreNLP tells about one article. Safe on any number of threads. */
public final class TextAnnotator {

  private static final SentenceMemo MEMO = new SentenceMemo();

  /** In UTF-16 units. What is longer is a string without spaces, and no name. */
  private static final int LONGEST_NAME = 300;

  /**
   * Sentences and names of an article.
   *
   * <p>No text stops it: what goes beyond a limit is marked on a sentence row, and where CoreNLP
   * throws, the article becomes one row with status {@code failed}.
   */
  public static AnnotatedText annotate(String text, AnnotateConfig config) {
    int limit = limit(text, config.maxArticleChars());
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(config.maxArticleSeconds());
    String status = Sentence.TOO_LONG;
    String settings = config.fingerprint();
    List<Sentence> sentences = new ArrayList<>();
    List<NamedMention> mentions = new ArrayList<>();
    try {
      for (List<CoreLabel> tokens : SentenceSplitter.split(text.substring(0, limit))) {
        if (System.nanoTime() > deadline) {
          limit = tokens.get(0).beginPosition();
          status = Sentence.TOO_SLOW;
          break;
        }
        SentenceFindings found = MEMO.of(settings, tokens, () -> findings(tokens, config));
        found.names().stream()
            .map(name -> mention(text, sentences.size(), tokens, name))
            .filter(mention -> mention.surface().length() <= LONGEST_NAME)
            .forEach(mentions::add);
        sentences.add(sentence(text, sentences.size(), tokens, found, config));
      }
    } catch (RuntimeException | StackOverflowError e) {
      return new AnnotatedText(List.of(unannotated(text, 0, 0, Sentence.FAILED)), List.of());
    }
    if (limit < text.length()) {
      sentences.add(unannotated(text, sentences.size(), limit, status));
    } else if (sentences.isEmpty()) {
      sentences.add(unannotated(text, 0, 0, Sentence.OK));
    }
    return new AnnotatedText(sentences, mentions);
  }

  /**
   * CoreNLP's tone of the sentence at an offset, whether it bears a name or not; null where there
   * is no sentence, or no parse of it.
   */
  public static SentenceTone sentenceTone(String text, int offset) {
    for (List<CoreLabel> tokens : SentenceSplitter.split(text)) {
      if (offset < tokens.get(tokens.size() - 1).endPosition()) {
        boolean isParsed = tokens.size() <= AnnotateConfig.DEFAULT.maxParseTokens();
        return isParsed ? ToneFinder.find(tokens) : null;
      }
    }
    return null;
  }

  /** Forgets the sentences met so far, so that a measurement finds them new. */
  public static void forgetSentences() {
    MEMO.clear();
  }

  private static SentenceFindings findings(List<CoreLabel> tokens, AnnotateConfig config) {
    List<Name> names = NameFinder.find(tokens, config.quality());
    boolean isParsed = isToneWanted(names, config) && tokens.size() <= config.maxParseTokens();
    return new SentenceFindings(names, isParsed ? ToneFinder.find(tokens) : null);
  }

  private static boolean isToneWanted(List<Name> names, AnnotateConfig config) {
    return !names.isEmpty() && config.tone() == AnnotateConfig.Tone.SENTENCE;
  }

  private static NamedMention mention(
      String text, int sentenceIndex, List<CoreLabel> tokens, Name name) {
    int begin = tokens.get(name.from()).beginPosition();
    int end = tokens.get(name.to() - 1).endPosition();
    return new NamedMention(sentenceIndex, begin, end, text.substring(begin, end), name.label());
  }

  private static Sentence sentence(
      String text,
      int index,
      List<CoreLabel> tokens,
      SentenceFindings found,
      AnnotateConfig config) {
    int begin = tokens.get(0).beginPosition();
    int end = tokens.get(tokens.size() - 1).endPosition();
    boolean lacksTone = isToneWanted(found.names(), config) && found.tone() == null;
    return new Sentence(
        index,
        begin,
        end,
        text.substring(begin, end),
        tokens.size(),
        found.tone(),
        lacksTone ? Sentence.NO_TONE : Sentence.OK);
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
