package io.dateline.annotate;

/**
 * A sentence of an article.
 *
 * @param index from 0
 * @param begin offset into the article text in UTF-16 units
 * @param end exclusive
 * @param text the text between the two
 * @param tokenCount tokens by CoreNLP's tokenizer
 * @param tone null where it was not asked for or could not be told
 * @param status {@code ok}, {@code no_tone}, {@code too_long}, {@code too_slow} or {@code failed}
 */
public record Sentence(
    int index, int begin, int end, String text, int tokenCount, SentenceTone tone, String status) {

  static final String OK = "ok";
  static final String NO_TONE = "no_tone";
  static final String TOO_LONG = "too_long";
  static final String TOO_SLOW = "too_slow";
  static final String FAILED = "failed";
}
