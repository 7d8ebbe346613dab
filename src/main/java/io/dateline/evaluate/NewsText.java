package io.dateline.evaluate;

import io.dateline.annotate.AnnotateConfig;
import io.dateline.annotate.AnnotatedText;
import io.dateline.annotate.NamedMention;
import io.dateline.annotate.Quality;
import io.dateline.annotate.Sentence;
import io.dateline.annotate.TextAnnotator;
import io.dateline.resolve.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The mentions of a text as a run finds them: CoreNLP's sentences and names, without tone. */
final class NewsText {

  /** Mentions in the order of the text. */
  static List<Mention> mentions(String text, Quality quality) {
    AnnotatedText annotated = annotated(text, quality);
    List<Mention> mentions = new ArrayList<>();
    for (NamedMention m : annotated.mentions()) {
      Sentence sentence = annotated.sentences().get(m.sentenceIndex());
      mentions.add(
          new Mention(
              m.begin(), m.end(), m.surface(), m.label(), sentence.begin(), sentence.text()));
    }
    return mentions;
  }

  /**
   * The same with one mention given: what is found where it stands gives way to it.
   *
   * @param begin where the given name begins
   * @param end exclusive
   * @param label PERSON, LOCATION or ORGANIZATION
   */
  static List<Mention> mentionsWith(String text, int begin, int end, String label) {
    AnnotatedText annotated = annotated(text, Quality.STANDARD);
    List<Mention> mentions = new ArrayList<>(mentions(text, Quality.STANDARD));
    mentions.removeIf(m -> m.begin() < end && begin < m.end());
    int from = 0;
    int to = text.length();
    for (Sentence s : annotated.sentences()) {
      if (s.begin() <= begin && end <= s.end()) {
        from = s.begin();
        to = s.end();
      }
    }
    mentions.add(
        new Mention(begin, end, text.substring(begin, end), label, from, text.substring(from, to)));
    mentions.sort(Comparator.comparingInt(Mention::begin));
    return mentions;
  }

  private static AnnotatedText annotated(String text, Quality quality) {
    return TextAnnotator.annotate(
        text, AnnotateConfig.DEFAULT.with(quality, AnnotateConfig.Tone.NONE));
  }

  private NewsText() {}
}
