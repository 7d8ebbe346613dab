package io.dateline.annotate;

import java.util.List;

/** What was found in one article, in the order of the text. */
record AnnotatedText(List<Sentence> sentences, List<NamedMention> mentions) {

  AnnotatedText {
    sentences = List.copyOf(sentences);
    mentions = List.copyOf(mentions);
  }
}
