package io.dateline.annotate;

import java.util.List;

/**
 * What CoreNLP tells about a sentence, apart from where in which text it stands.
 *
 * @param names in the order of the sentence
 * @param tone null where it was not asked for or could not be told
 */
record SentenceFindings(List<Name> names, SentenceTone tone) {

  /**
   * A run of tokens of one class.
   *
   * @param from index of its first token
   * @param to index after its last
   * @param label PERSON, LOCATION or ORGANIZATION
   */
  record Name(int from, int to, String label) {}

  SentenceFindings {
    names = List.copyOf(names);
  }
}
