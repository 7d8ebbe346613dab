package io.dateline.annotate;

import java.util.List;

/** What was found in one article, in the order of the text. */
public record AnnotatedText(List<Sentence> sentences, List<NamedMention> mentions) {

  public AnnotatedText {
    sentences = List.copyOf(sentences);
    mentions = List.copyOf(mentions);
  }
}
