package io.dateline.annotate;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds of the annotation of every text. */
final class Offsets {

  /** Sentences and names stand in the text where they say, in order, names in their sentence. */
  static void assertHold(String text, AnnotatedText found) {
    for (Sentence s : found.sentences()) {
      assertThat(s.text()).isEqualTo(text.substring(s.begin(), s.end()));
    }
    int last = 0;
    for (NamedMention m : found.mentions()) {
      assertThat(m.surface()).isEqualTo(text.substring(m.begin(), m.end()));
      Sentence around = found.sentences().get(m.sentenceIndex());
      assertThat(m.begin()).isBetween(around.begin(), around.end());
      assertThat(m.end()).isLessThanOrEqualTo(around.end());
      assertThat(m.begin()).isGreaterThanOrEqualTo(last);
      last = m.end();
    }
  }

  private Offsets() {}
}
