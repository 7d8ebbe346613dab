package io.dateline.sentiment;

/**
 * Whether a place in a sentence stands between quotation marks, as the words of somebody whom the
 * article quotes do.
 *
 * <p>A quotation that began in an earlier sentence is seen by the mark that ends it.
 */
final class Quotation {

  /** Whether the character at {@code offset} stands between quotation marks. */
  static boolean isQuoted(String sentence, int offset) {
    boolean isOpen = isOpenAt(sentence, offset);
    return isOpen || (!hasMark(sentence, 0, offset) && closesAfter(sentence, offset));
  }

  private static boolean isOpenAt(String sentence, int offset) {
    boolean isOpen = false;
    for (int i = 0; i < Math.min(offset, sentence.length()); i++) {
      isOpen =
          switch (sentence.charAt(i)) {
            case '\u201c', '\u201e', '\u00ab' -> true;
            case '\u201d', '\u00bb' -> false;
            case '"' -> !isOpen;
            default -> isOpen;
          };
    }
    return isOpen;
  }

  /** Whether the first mark from here on is one that can only close. */
  private static boolean closesAfter(String sentence, int offset) {
    for (int i = Math.max(0, offset); i < sentence.length(); i++) {
      char c = sentence.charAt(i);
      if (isMark(c)) {
        return c == '\u201d' || c == '\u00bb';
      }
    }
    return false;
  }

  private static boolean hasMark(String sentence, int from, int to) {
    return sentence
        .substring(from, Math.min(to, sentence.length()))
        .chars()
        .anyMatch(c -> isMark((char) c));
  }

  private static boolean isMark(char c) {
    return switch (c) {
      case '"', '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb' -> true;
      default -> false;
    };
  }

  private Quotation() {}
}
