package io.dateline.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of organisations that no list knows: one key for their variants, and their acronyms. */
final class OrganizationNames {

  private static final Set<String> LEGAL_FORMS =
      Set.of(
          "inc",
          "incorporated",
          "corp",
          "corporation",
          "co",
          "company",
          "ltd",
          "limited",
          "plc",
          "ag",
          "sa",
          "nv",
          "spa",
          "gmbh",
          "llc",
          "llp",
          "lp",
          "se",
          "ab",
          "oyj",
          "asa",
          "bv",
          "kk",
          "pjsc",
          "ojsc",
          "jsc");

  private static final Map<String, String> BRITISH =
      Map.of(
          "defence",
          "defense",
          "organisation",
          "organization",
          "centre",
          "center",
          "labour",
          "labor",
          "programme",
          "program",
          "organisations",
          "organizations");

  private static final Set<String> SMALL =
      Set.of("of", "the", "for", "and", "on", "in", "to", "de");

  private static final int SHORTEST = 2;
  private static final int LONGEST = 7;

  private final Map<String, String> longForms = new HashMap<>();

  /** What all variants of a name share: no legal form, American spelling. */
  static String identity(String surface) {
    List<String> words = new ArrayList<>(Arrays.asList(NameFolding.key(surface).split(" ")));
    while (words.size() > 1 && LEGAL_FORMS.contains(words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
    }
    words.replaceAll(w -> BRITISH.getOrDefault(w, w));
    return String.join(" ", words);
  }

  /** The letters of {@link #identity} without blanks and small words. */
  static String solid(String surface) {
    return Arrays.stream(identity(surface).split(" ", -1))
        .filter(word -> !SMALL.contains(word))
        .collect(Collectors.joining());
  }

  /** Remembers the acronym of a long name: its initials, and what stands in brackets behind it. */
  void add(Mention mention) {
    String[] words = NameFolding.key(mention.surface()).split(" ");
    if (words.length < SHORTEST) {
      return;
    }
    StringBuilder initials = new StringBuilder();
    for (String word : words) {
      if (!word.isEmpty() && !SMALL.contains(word)) {
        initials.appendCodePoint(word.codePointAt(0));
      }
    }
    if (initials.length() > SHORTEST) {
      longForms.putIfAbsent(initials.toString(), mention.surface());
    }
    String after = mention.after().stripLeading();
    int close = after.indexOf(')');
    if (after.startsWith("(") && close > SHORTEST && close <= LONGEST + 1) {
      String acronym = after.substring(1, close);
      if (isAcronym(acronym) && fits(acronym, words)) {
        longForms.put(NameFolding.key(acronym), mention.surface());
      }
    }
  }

  /** The long form that the article gives for an acronym. */
  Optional<String> longForm(String surface) {
    return isAcronym(surface)
        ? Optional.ofNullable(longForms.get(NameFolding.key(surface)))
        : Optional.empty();
  }

  private static boolean isAcronym(String text) {
    String letters = text.replace(".", "");
    return letters.length() >= SHORTEST
        && letters.length() <= LONGEST
        && letters.equals(letters.toUpperCase(Locale.ROOT))
        && letters.chars().anyMatch(Character::isLetter);
  }

  private static boolean fits(String acronym, String[] words) {
    return NameFolding.key(acronym).startsWith(words[0].substring(0, 1));
  }
}
