package io.dateline.resolve;

import io.dateline.resolve.Toponym.Cue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The word beside a name that tells its kind: region, district, town or river. */
final class CueWords {

  /** "Kharkiv region", and over a list "the Kharkiv, Donetsk and Luhansk regions". */
  static Cue following(String after) {
    List<String> words = wordsOf(after);
    if (!after.isEmpty() && !Character.isWhitespace(after.charAt(0)) && after.charAt(0) != ',') {
      return Cue.NONE;
    }
    for (int i = 0; i < words.size(); i++) {
      String plain = plain(words.get(i));
      Optional<Cue> cue = Cue.of(plain);
      if (cue.isPresent()) {
        boolean fits =
            i == 0 ? !after.startsWith(",") && isCueHere(words, plain) : plain.endsWith("s");
        return fits ? cue.get() : Cue.NONE;
      }
      if (!isListed(words.get(i)) || (i > 0 && endsClause(words.get(i)))) {
        return Cue.NONE;
      }
    }
    return Cue.NONE;
  }

  private static boolean isCueHere(List<String> words, String cue) {
    boolean isAdjective = cue.equals("state") || cue.equals("city") || cue.equals("town");
    return !isAdjective
        || words.size() < 2
        || !StopWords.FOLLOW_STATE.contains(plain(words.get(1)));
  }

  /** "city of X", "the village X", and over a list "the towns of Izyum and Balakliia". */
  static Cue preceding(String before) {
    List<String> words = wordsOf(before);
    int at = words.size() - 1;
    boolean inList = false;
    while (at >= 0 && isListed(words.get(at)) && !words.get(at).equalsIgnoreCase("of")) {
      boolean isArticle = words.get(at).equals("the");
      boolean isCue = Cue.of(plain(words.get(at))).isPresent();
      if (isCue) {
        break;
      }
      inList |= !isArticle;
      at--;
    }
    boolean hasOf = at >= 1 && words.get(at).equals("of");
    String word = at < 0 ? "" : plain(words.get(hasOf ? at - 1 : at));
    if (inList && (!hasOf || !word.endsWith("s"))) {
      return Cue.NONE;
    }
    if (!hasOf && !(word.equals("village") || word.equals("town") || word.equals("river"))) {
      return Cue.NONE;
    }
    return Cue.of(word).orElse(Cue.NONE);
  }

  /** Words that may stand between the members of a list of names: capitalised ones, and, or. */
  private static boolean isListed(String word) {
    return word.equals("and")
        || word.equals("or")
        || word.equals("the")
        || Character.isUpperCase(word.codePointAt(0));
  }

  private static boolean endsClause(String word) {
    char last = word.charAt(word.length() - 1);
    return last == '.' || last == ';' || last == ':' || last == '!' || last == '?';
  }

  private static String plain(String word) {
    return NameFolding.key(word);
  }

  private static List<String> wordsOf(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.split("[\\s,]+", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  private CueWords() {}
}
