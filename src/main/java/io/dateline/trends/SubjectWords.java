package io.dateline.trends;

import edu.stanford.nlp.process.Morphology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a sentence that tell what it is about, as lemmas in lower case.
 *
 * <p>Left out are names: the spans of mentions, and every other word with a capital letter, for it
 * is a name that was not recognised, a demonym, or the first word of a sentence, which is rarely
 * missed. So are {@linkplain CommonWords common words}, words of one letter, numbers, and addresses
 * of pages and people. Lemmas are those that CoreNLP's {@link Morphology} gives without a tag, a
 * noun and a verb of one form alike. Not safe for several threads.
 */
final class SubjectWords {

  /** From one begin to one end, exclusive, in UTF-16 units of the sentence. */
  record Span(int begin, int end) {}

  private static final Pattern CHUNK = Pattern.compile("\\S+");
  private static final Pattern NO_TEXT =
      Pattern.compile("://|www\\.|[@_#=<>{}\\\\]|\\w\\.\\w\\w|\\w/\\w");
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’-][\\p{L}\\p{M}\\p{N}]+)*");
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s$");
  private static final Pattern SUBJECT = Pattern.compile("\\p{Ll}{2,}(?:-\\p{Ll}{2,})*");
  private static final int LONGEST = 40;
  private static final int MOST_REMEMBERED = 100_000;

  private final Morphology morphology = new Morphology();
  private final Map<String, String> lemmas = new HashMap<>();

  /**
   * @param sentence its text
   * @param names spans of the mentions in it, in any order
   * @return lemmas in the order of the text
   */
  List<String> of(String sentence, List<Span> names) {
    List<String> words = new ArrayList<>();
    Matcher chunk = CHUNK.matcher(sentence);
    while (chunk.find()) {
      if (NO_TEXT.matcher(chunk.group()).find()) {
        continue;
      }
      Matcher word = WORD.matcher(sentence).region(chunk.start(), chunk.end());
      while (word.find()) {
        if (!isWithin(names, word.start(), word.end())) {
          add(word.group(), words);
        }
      }
    }
    return words;
  }

  private static boolean isWithin(List<Span> names, int begin, int end) {
    return names.stream().anyMatch(name -> name.begin() < end && begin < name.end());
  }

  private void add(String token, List<String> words) {
    String word = POSSESSIVE.matcher(token).replaceFirst("");
    if (word.length() > LONGEST || !SUBJECT.matcher(word).matches() || CommonWords.contains(word)) {
      return;
    }
    String lemma = lemma(word);
    if (SUBJECT.matcher(lemma).matches() && !CommonWords.contains(lemma)) {
      words.add(lemma);
    }
  }

  private String lemma(String word) {
    if (lemmas.size() >= MOST_REMEMBERED) {
      lemmas.clear();
    }
    return lemmas.computeIfAbsent(word, morphology::stem);
  }
}
