package io.dateline.resolve;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Blocking keys: only names that share one are compared, so that the work grows with the number of
 * names and not with its square.
 */
final class NameBlocks {

  private static final int SHORTEST_SOLID = 7;
  private static final int HEAD = 2;

  /**
   * Keys of a person's full name: the surname's skeleton with the initial of the given name, and
   * the given name's skeleton with the head of the surname, for surnames whose consonants are
   * romanised in several ways.
   */
  static Set<String> ofPerson(PersonName name) {
    Set<String> keys = new LinkedHashSet<>();
    if (name.isFull()) {
      keys.add("s:" + NameTokens.skeleton(name.surname()) + ":" + head(name.given(), 1));
      keys.add("g:" + NameTokens.skeleton(name.given()) + ":" + head(name.surname(), HEAD));
    }
    return keys;
  }

  /** What a block that is too large is split by: given name and head of the surname. */
  static String finer(PersonName name) {
    return NameTokens.token(name.given()) + ":" + head(name.surname(), HEAD + 1);
  }

  /**
   * The one key of an organisation: its letters without blanks, small words and legal forms. Short
   * ones have none, for acronyms of different bodies are often the same.
   */
  static Set<String> ofOrganization(String name) {
    String solid = OrganizationNames.solid(name);
    return solid.length() < SHORTEST_SOLID ? Set.of() : Set.of("o:" + solid);
  }

  private static String head(String word, int letters) {
    String token = NameTokens.token(word);
    return token.substring(0, Math.min(letters, token.length()));
  }

  private NameBlocks() {}
}
