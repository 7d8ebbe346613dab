package io.dateline.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A person's name in parts, and what makes two spellings of it one.
 *
 * @param key the name's {@link NameFolding#key} without titles, particles and initials
 * @param given the first word; empty for a single name and where only an initial stands there
 * @param initial first letter of the given name, empty for a single name
 * @param middle what stands between given name and surname: names, patronymics, initials
 * @param surname the last word
 */
public record PersonName(
    String key, String given, String initial, List<String> middle, String surname) {

  private static final Set<String> TITLES =
      Set.of(
          ("mr mrs ms miss dr prof professor sir dame lord lady president vice prime minister"
               + " premier chancellor secretary general gen lieutenant lt colonel col major maj"
               + " captain capt sgt sergeant admiral adm commander marshal brig brigadier governor"
               + " gov mayor senator sen rep representative congressman congresswoman king queen"
               + " prince princess pope ayatollah sheikh sultan emir ambassador judge justice rev"
               + " reverend archbishop bishop cardinal father chief chairman director spokesman"
               + " spokeswoman foreign defense defence deputy head adviser advisor spokesperson"
               + " leader former comrade herr madame")
              .split(" "));

  private static final Set<String> PARTICLES =
      Set.of("al", "el", "ul", "jr", "sr", "ii", "iii", "iv");

  /** Endings of surnames that are written in Cyrillic at home. */
  private static final Pattern ROMANISED_SURNAME =
      Pattern.compile("(?:enko|chuk|n[iy]ak|l[iy]ak|[iy]uk|sk[iy][iy])$");

  /** Words below which a name says nothing about who: endings of patronymics. */
  private static final String[] PATRONYMICS = {
    "ovich", "evich", "ovych", "evych", "ovna", "evna", "ivna"
  };

  /** The parts of a name as printed; an empty surname where nothing but titles stands there. */
  public static PersonName of(String surface) {
    List<String> words = new ArrayList<>(Arrays.asList(NameFolding.key(surface).split(" ")));
    while (words.size() > 1 && TITLES.contains(words.get(0))) {
      words.remove(0);
    }
    words.removeIf(w -> w.isEmpty() || PARTICLES.contains(w));
    List<String> all = List.copyOf(words);
    words.removeIf(w -> w.length() == 1);
    if (words.isEmpty()) {
      return new PersonName("", "", "", List.of(), "");
    }
    String surname = words.get(words.size() - 1);
    if (words.size() > 2) {
      words.subList(1, words.size() - 1).removeIf(PersonName::isPatronymic);
    }
    String given = words.size() > 1 ? words.get(0) : "";
    int last = all.lastIndexOf(surname);
    boolean opensWithGiven = last > 0 && all.get(0).equals(given);
    String initial = last > 0 ? (opensWithGiven ? given : all.get(0)).substring(0, 1) : "";
    // "J. Edgar Hoover": the name that is written out counts as the given one.
    int from = given.isEmpty() ? 1 : all.indexOf(given) + 1;
    List<String> middle = last > from ? all.subList(from, last) : List.of();
    return new PersonName(String.join(" ", words), given, initial, middle, surname);
  }

  public boolean isFull() {
    return !given.isEmpty();
  }

  /**
   * What all romanisations of a name share, in ASCII, fit for an id: the given name by {@link
   * GivenNames}, the surname folded where the given name is one that is romanised in many ways,
   * else as it stands. Middle names are dropped.
   */
  public String identity() {
    if (!isFull()) {
      return slug(surname);
    }
    String canonical = GivenNames.canonical(given);
    if (GivenNames.isRomanised(given) || ROMANISED_SURNAME.matcher(surname).find()) {
      return canonical + "-" + coarse(surname);
    }
    boolean isFamilyFirst = key.split(" ").length > 2 && canonical.length() <= 3;
    return isFamilyFirst ? slug(key) : slug(canonical) + "-" + slug(surname);
  }

  /** True where both may name one person: surnames near, given names equal, or only one has any. */
  public boolean isLike(PersonName other) {
    if (surname.isEmpty() || other.surname.isEmpty()) {
      return false;
    }
    boolean givenFits =
        !isFull()
            || !other.isFull()
            || GivenNames.canonical(given).equals(GivenNames.canonical(other.given))
            || NameFolding.folded(given).equals(NameFolding.folded(other.given));
    return givenFits
        && SpellingDistance.isNear(NameFolding.folded(surname), NameFolding.folded(other.surname))
        && endsAlike(surname, other.surname);
  }

  /** Zelensky is not Zelenska: an -a at the end tells women from men. */
  static boolean endsAlike(String left, String right) {
    return left.endsWith("a") == right.endsWith("a");
  }

  private static boolean isPatronymic(String word) {
    return Arrays.stream(PATRONYMICS).anyMatch(word::endsWith);
  }

  /** Folded, and vowels told apart only as front, a or o, and u. */
  private static String coarse(String surname) {
    String folded = NameFolding.folded(surname);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      String letter =
          switch (c) {
            case 'e' -> "i";
            case 'o' -> "a";
            case 'š' -> "sh";
            case 'ž' -> "zh";
            case 'č' -> "ch";
            case 'c' -> "ts";
            default -> String.valueOf(c);
          };
      boolean repeats =
          out.length() > 0 && letter.equals("i") && out.charAt(out.length() - 1) == 'i';
      if (!repeats) {
        out.append(letter);
      }
    }
    return slug(out.toString());
  }

  /** The key with hyphens for blanks. */
  static String slug(String key) {
    return key.replace(' ', '-');
  }
}
