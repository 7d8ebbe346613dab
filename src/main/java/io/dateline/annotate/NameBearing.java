package io.dateline.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells sentences that can bear no name, so that no model has to look at them. */
final class NameBearing {

  /** Words that begin many sentences, and no name. */
  private static final Set<String> NO_NAME =
      Set.of(
          ("the a an this that these those it its he she they we you i his her their our my your"
               + " there here what who which when where why how if as at by for from in into of on"
               + " to with without after before since during under over between about against among"
               + " despite within through and but or nor so yet although though because while"
               + " however also meanwhile moreover then now today yesterday tomorrow not no some"
               + " many most all both each every any few several such other another one two three"
               + " last next earlier later only even still just is are was were has have had do"
               + " does did will would can could may might must should")
              .split(" "));

  /**
   * False where none of the models would find a name.
   *
   * <p>A word other than the first that bears a capital letter may be a name, and so may a first
   * word that is not one of those that begin any sentence; {@link Quality#FAST} takes no first word
   * alone for a name.
   */
  static boolean isPossible(List<CoreLabel> tokens, Quality quality) {
    boolean isFirstWord = true;
    for (CoreLabel token : tokens) {
      String word = token.word();
      if (hasCapital(word) && !(isFirstWord && isNoName(word, quality))) {
        return true;
      }
      isFirstWord &= !hasLetter(word);
    }
    return false;
  }

  private static boolean isNoName(String firstWord, Quality quality) {
    return quality == Quality.FAST || NO_NAME.contains(firstWord.toLowerCase(Locale.ROOT));
  }

  private static boolean hasLetter(String word) {
    return word.codePoints().anyMatch(Character::isLetter);
  }

  /** Scripts without capitals count as capital. */
  private static boolean hasCapital(String word) {
    return word.codePoints().anyMatch(c -> Character.isLetter(c) && !Character.isLowerCase(c));
  }

  private NameBearing() {}
}
