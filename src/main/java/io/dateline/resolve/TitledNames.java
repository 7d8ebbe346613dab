package io.dateline.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Mends the spans of names: what stands before a person's name (an office, a town) and what was
 * glued to it.
 */
final class TitledNames {

  private static final Pattern GLUED = Pattern.compile("(?<=\\p{Ll}{2})[.!?;](?=\\p{Lu}\\p{Ll})");
  private static final Pattern POSSESSIVE = Pattern.compile("[’'`]s?$");
  private static final Pattern BRACKETS = Pattern.compile("[\\[\\](){}“”\"«»]");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private static final Set<String> OFFICES =
      Set.of(
          ("head governor mayor spokesperson spokesman spokeswoman adviser advisor minister"
                  + " commander chairman chairwoman secretary deputy general colonel major captain"
                  + " chief president director ambassador official leader speaker envoy"
                  + " representative officer premier chancellor admiral")
              .split(" "));

  private final Gazetteer gazetteer;

  TitledNames(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * The name alone: "Antony Blinken.Lavrov" is two sentences, of which the first is kept; brackets
   * that an editor put around a part of it, and a possessive, go.
   */
  static String trimmed(String surface) {
    String first = GLUED.split(surface, 2)[0];
    String plain = singleBlanks(BRACKETS.matcher(first).replaceAll(" "));
    return POSSESSIVE.matcher(plain).replaceAll("");
  }

  /** A name as it is shown: no blanks around it, one between its words. */
  static String singleBlanks(String name) {
    return BLANKS.matcher(name.strip()).replaceAll(" ");
  }

  /**
   * The person at the end of a name that opens with an office: "Luhansk Oblast Head Serhiy Haidai",
   * "Defense Ministry Spokesperson Igor Konashenkov". Empty where no office stands before two
   * names.
   */
  static Optional<String> afterOffice(String surface) {
    List<String> words = Arrays.asList(surface.split(" "));
    int from = 0;
    for (int i = 0; i < words.size() - 2; i++) {
      if (OFFICES.contains(NameFolding.key(words.get(i)))) {
        from = i + 1;
      }
    }
    List<String> rest = words.subList(from, words.size());
    boolean isName = from > 0 && rest.size() <= 3 && rest.stream().allMatch(TitledNames::isName);
    return isName ? Optional.of(String.join(" ", rest)) : Optional.empty();
  }

  /**
   * The person behind a place's name: "Mariupol Petro Andryushchenko" is an adviser of its mayor.
   * Only towns that are nobody's given name, before a given name that is known.
   */
  Optional<String> afterPlace(String surface) {
    List<String> words = new ArrayList<>(Arrays.asList(surface.split(" ")));
    if (words.size() < 3) {
      return Optional.empty();
    }
    String first = NameFolding.key(words.get(0));
    boolean isTown =
        !GivenNames.isKnown(first)
            && gazetteer.byKey(first).stream()
                .map(Gazetteer.Candidate::place)
                .anyMatch(p -> p.isPopulated() || p.isRegion());
    boolean isName = GivenNames.isKnown(NameFolding.key(words.get(1)));
    return isTown && isName
        ? Optional.of(String.join(" ", words.subList(1, words.size())))
        : Optional.empty();
  }

  private static boolean isName(String word) {
    return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
  }
}
