package io.dateline.sentiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A sentence cut into tokens around one mention in it, the target.
 *
 * <p>Names, the target's own among them, and numbers are blanked out: who is meant must not decide
 * how it is spoken of, and names of one year's news teach nothing about another's.
 *
 * @param tokens in order; the target is one of them
 * @param target index of the target
 */
record TargetSentence(List<Token> tokens, int target) {

  private static final Set<String> NEGATIONS =
      Set.of(
          ("not no never neither nor without hardly barely n't cannot denied deny denies refuse"
                  + " refused fail failed lack lacks none nobody nothing nowhere unlikely")
              .split(" "));

  private static final Set<String> CONTRASTS =
      Set.of("but however although though despite yet while whereas nevertheless".split(" "));

  /** Words that a negation reaches, unless the clause ends before. */
  private static final int SCOPE = 5;

  TargetSentence {
    tokens = List.copyOf(tokens);
  }

  /**
   * @param sentence its text
   * @param begin where the target begins, in UTF-16 units of the sentence
   * @param end exclusive
   */
  static TargetSentence of(String sentence, int begin, int end, WordVectors vectors) {
    return new Reader(sentence, begin, end, vectors).read();
  }

  /** Reads from left to right, keeping what is open: a quotation, the scope of a negation. */
  private static final class Reader {

    private final String text;
    private final int begin;
    private final int end;
    private final WordVectors vectors;
    private final List<Token> tokens = new ArrayList<>();
    private int target = -1;
    private int scope;
    private boolean isQuote;
    private boolean isFirstWord = true;

    Reader(String text, int begin, int end, WordVectors vectors) {
      this.text = text;
      this.begin = begin;
      this.end = end;
      this.vectors = vectors;
    }

    TargetSentence read() {
      int i = 0;
      while (i < text.length()) {
        char c = text.charAt(i);
        int next = Character.isWhitespace(c) ? i + 1 : tokenEnd(i);
        if (!Character.isWhitespace(c)) {
          add(i, next);
        }
        i = next;
      }
      if (target < 0) {
        addTarget();
      }
      return new TargetSentence(tokens, target);
    }

    private int tokenEnd(int from) {
      char first = text.charAt(from);
      int i = from + 1;
      if (Character.isLetter(first)) {
        while (i < text.length() && (Character.isLetter(text.charAt(i)) || isInnerApostrophe(i))) {
          i++;
        }
      } else if (Character.isDigit(first)) {
        while (i < text.length() && isOfNumber(text.charAt(i))) {
          i++;
        }
      } else if (Character.isHighSurrogate(first) && i < text.length()) {
        i++;
      }
      return i;
    }

    private static boolean isOfNumber(char c) {
      return Character.isDigit(c) || c == '.' || c == ',';
    }

    private boolean isInnerApostrophe(int i) {
      char c = text.charAt(i);
      return (c == '\'' || c == '\u2019')
          && i + 1 < text.length()
          && Character.isLetter(text.charAt(i + 1));
    }

    private void add(int from, int to) {
      if (from < end && to > begin) {
        if (target < 0) {
          addTarget();
        }
        return;
      }
      char first = text.charAt(from);
      if (Character.isLetter(first)) {
        addWord(text.substring(from, to).replace('\u2019', '\''));
      } else if (Character.isDigit(first)) {
        push(Token.NUMBER);
      } else {
        addMark(text.substring(from, to));
      }
    }

    private void addTarget() {
      target = tokens.size();
      push(Token.TARGET);
      isFirstWord = false;
    }

    private void addMark(String mark) {
      switch (mark) {
        case "\u201c" -> isQuote = true;
        case "\u201d" -> isQuote = false;
        case "\"" -> isQuote = !isQuote;
        case ",", ";", ":", ".", "\u2014", "-" -> scope = 0;
        default -> {}
      }
      push(mark);
    }

    private void addWord(String word) {
      String lower = word.toLowerCase(Locale.ROOT);
      boolean isUpper = Character.isUpperCase(word.charAt(0));
      boolean isPronoun = lower.equals("i") || lower.startsWith("i'");
      boolean isKnown = vectors.indexOf(lower) >= 0;
      if (isUpper && !isPronoun && !(isFirstWord && isKnown)) {
        push(Token.NAME);
      } else if (lower.endsWith("n't") && lower.length() > 3) {
        pushWord(lower.substring(0, lower.length() - 3));
        pushWord("n't");
      } else if (lower.endsWith("'s")) {
        pushWord(lower.substring(0, lower.length() - 2));
        pushWord("'s");
      } else {
        pushWord(lower);
      }
      isFirstWord = false;
    }

    private void pushWord(String word) {
      if (CONTRASTS.contains(word)) {
        scope = 0;
      }
      tokens.add(
          new Token(word, Stems.of(word).hashCode(), vectors.indexOf(word), scope > 0, isQuote));
      scope = NEGATIONS.contains(word) ? SCOPE : Math.max(0, scope - 1);
    }

    private void push(String symbol) {
      tokens.add(new Token(symbol, symbol.hashCode(), -1, scope > 0, isQuote));
      scope = Math.max(0, scope - 1);
    }
  }
}
