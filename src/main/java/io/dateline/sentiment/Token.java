package io.dateline.sentiment;

/**
 * A token of a {@link TargetSentence}.
 *
 * @param text a word in small letters, a mark, or one of the symbols below
 * @param stem hash of the word's stem
 * @param vector its row of {@link WordVectors}; -1 where it has none
 * @param isNegated whether it stands in the scope of a negation
 * @param isQuoted whether it stands between quotation marks
 */
record Token(String text, int stem, int vector, boolean isNegated, boolean isQuoted) {
  static final String TARGET = "<target>";
  static final String NAME = "<name>";
  static final String NUMBER = "<number>";

  boolean isName() {
    return text.equals(NAME);
  }
}
