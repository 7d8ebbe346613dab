package io.dateline.sentiment;

import java.util.List;
import java.util.Locale;

/** Targets that are no names. */
final class Pronouns {

  private static final List<String> KNOWN =
      List.of("he", "she", "him", "her", "his", "they", "i", "we", "it", "their", "them");

  /** Number of the pronoun, 0 for anything else. */
  static int of(String surface) {
    return 1 + KNOWN.indexOf(surface.toLowerCase(Locale.ROOT));
  }

  private Pronouns() {}
}
