package io.dateline.resolve;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells towns from the words of the language that they are spelt like: Of, Reading, Nice. At the
 * head of a sentence any word bears a capital, so there such a word is a town only where the words
 * around it place it, or the article names it within a sentence as well.
 */
final class WordsAsNames {

  /** Never names, but where a country or region stands beside them. */
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          ("of and the in on at to for by or no not so as an is be was are we he she it they you if"
                  + " why but")
              .split(" "));

  /** Words that begin sentences. */
  private static final Set<String> WORDS =
      Set.of(
          ("most many much more less same other others such very only even also still nice reading"
                  + " mobile bath split hope male normal buy sale deal best goes hell ham surprise"
                  + " truth big little young early late short long good snow rain fire water"
                  + " police army energy progress justice unity peace war love work trade data"
                  + " media born see eye tell rock cut shoot stop start end clear fair moron"
                  + " correct speed success welcome friendship page price bend home plain")
              .split(" "));

  private static final Pattern AFTER_ARTICLE =
      Pattern.compile("\\b(?i:the|an?|some|any|no|his|her|their|its|our|my|your)\\s+$");

  private static final Pattern PLACED =
      Pattern.compile("^(?:,\\s+\\p{Lu}|\\s+\\(|[’']s\\s|\\s+(?:City|County|residents)\\b)");

  private final Set<String> namedWithin = new HashSet<>();

  /**
   * @param mentions of one article, those taken for places
   */
  WordsAsNames(List<Mention> mentions) {
    for (Mention m : mentions) {
      if (m.isLocation() && !isAtHead(m) && isCapital(m) && !isBehindArticle(m)) {
        namedWithin.add(NameFolding.key(m.surface()));
      }
    }
  }

  /** True where the mention is a word of its sentence and no name. */
  boolean isWord(Mention m) {
    String key = NameFolding.key(m.surface());
    if (isAcronym(m) || PLACED.matcher(m.after()).find()) {
      return false;
    }
    if (FUNCTION_WORDS.contains(key)) {
      return true;
    }
    return WORDS.contains(key)
        && (!isCapital(m) || isBehindArticle(m) || (isAtHead(m) && !namedWithin.contains(key)));
  }

  private static boolean isAtHead(Mention m) {
    return m.before().codePoints().noneMatch(Character::isLetterOrDigit);
  }

  private static boolean isCapital(Mention m) {
    return !m.surface().isEmpty() && Character.isUpperCase(m.surface().codePointAt(0));
  }

  private static boolean isBehindArticle(Mention m) {
    return AFTER_ARTICLE.matcher(m.before()).find();
  }

  /** "US", "IT": capitals that stand for a longer name. */
  private static boolean isAcronym(Mention m) {
    String surface = m.surface();
    return surface.length() <= 4 && surface.equals(surface.toUpperCase(Locale.ROOT));
  }
}
