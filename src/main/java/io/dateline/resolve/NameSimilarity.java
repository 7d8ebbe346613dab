package io.dateline.resolve;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How alike two persons' names are, knowing given names across languages, initials and patronymics;
 * and whether that is enough to call them one person across a corpus. Pure functions: whoever
 * clusters names brings the pairs.
 */
public final class NameSimilarity {

  /** The least similarity of two spellings of one full name. */
  public static final double ALIKE = 0.75;

  /** Bits by which the matched names may fall short of singling out one name of the corpus. */
  private static final double SLACK_BITS = 2;

  private static final double UNKNOWN = 0.8;
  private static final double OTHER_MIDDLE = 0.6;

  /** First letters that romanisation or language exchange in one given name. */
  private static final List<String> KIN = List.of("ao", "eyijh", "gh", "uvw", "kc", "ck", "fp");

  /**
   * From 0 (not one name) to 1 (the same). Titles do not count. 0 where surnames differ, where both
   * have a given name and these are unrelated, or where middle initials contradict one another.
   */
  public static double between(PersonName left, PersonName right) {
    double surname = surnames(left.surname(), right.surname());
    return surname == 0 ? 0 : surname * givenNames(left, right) * middles(left, right);
  }

  /**
   * True where two names are alike and what they share singles out a person: the bits of the
   * matched tokens, sum of log2(N / bearers), are at least log2(N) − 2.
   */
  public static boolean isSamePerson(
      PersonName left, PersonName right, NameFrequencies frequencies) {
    if (between(left, right) < ALIKE) {
      return false;
    }
    double wanted = Math.log(Math.max(1, frequencies.names())) / Math.log(2) - SLACK_BITS;
    return sharedInformation(left, right, frequencies) >= wanted;
  }

  /**
   * True where two names share a surname and bear given names that cannot be one: a cluster may not
   * hold both, whatever links them.
   */
  public static boolean areUnrelated(PersonName left, PersonName right) {
    return surnames(left.surname(), right.surname()) > 0
        && (givenNames(left, right) == 0 || middles(left, right) == 0);
  }

  /** Bits of what two names have in common: surname, and given name where both write it out. */
  public static double sharedInformation(
      PersonName left, PersonName right, NameFrequencies frequencies) {
    double bits = rarer(surnameToken(left), surnameToken(right), frequencies);
    if (left.isFull() && right.isFull()) {
      bits += rarer(givenToken(left), givenToken(right), frequencies);
    }
    Set<String> common = new LinkedHashSet<>(writtenOut(left));
    common.retainAll(writtenOut(right));
    for (String token : common) {
      bits += frequencies.information(token);
    }
    return bits;
  }

  /** The tokens by which bearers are counted: surname, given name, written-out middle names. */
  public static Set<String> tokens(PersonName name) {
    Set<String> tokens = new LinkedHashSet<>(writtenOut(name));
    if (!name.surname().isEmpty()) {
      tokens.add(surnameToken(name));
    }
    if (name.isFull()) {
      tokens.add(givenToken(name));
    }
    return tokens;
  }

  private static double rarer(String left, String right, NameFrequencies frequencies) {
    return Math.min(frequencies.information(left), frequencies.information(right));
  }

  private static String surnameToken(PersonName name) {
    return NameFolding.folded(name.surname());
  }

  private static String givenToken(PersonName name) {
    return NameFolding.folded(GivenNames.canonical(name.given()));
  }

  private static List<String> writtenOut(PersonName name) {
    List<String> tokens = new ArrayList<>();
    for (String word : name.middle()) {
      if (word.length() > 1) {
        tokens.add(NameFolding.folded(word));
      }
    }
    return tokens;
  }

  private static double surnames(String left, String right) {
    if (left.isEmpty() || right.isEmpty()) {
      return 0;
    }
    if (left.equals(right)) {
      return 1;
    }
    if (!PersonName.endsAlike(left, right)) {
      return 0;
    }
    String a = NameFolding.folded(left);
    String b = NameFolding.folded(right);
    if (a.equals(b)) {
      return 0.97;
    }
    if (!SpellingDistance.isNear(a, b)) {
      return 0;
    }
    double limit = SpellingDistance.allowed(Math.max(a.length(), b.length()));
    return 0.95 - 0.15 * SpellingDistance.between(a, b) / limit;
  }

  private static double givenNames(PersonName left, PersonName right) {
    if (left.initial().isEmpty() || right.initial().isEmpty()) {
      return UNKNOWN;
    }
    if (!left.isFull() || !right.isFull()) {
      return fitsInitial(left, right) ? UNKNOWN : 0;
    }
    String a = GivenNames.canonical(left.given());
    String b = GivenNames.canonical(right.given());
    if (a.equals(b)) {
      return 1;
    }
    boolean bothKnown = GivenNames.isKnown(left.given()) && GivenNames.isKnown(right.given());
    if (bothKnown || !PersonName.endsAlike(a, b)) {
      return 0;
    }
    String foldedA = NameFolding.folded(a);
    String foldedB = NameFolding.folded(b);
    if (foldedA.equals(foldedB)) {
      return 0.97;
    }
    double limit = Math.max(foldedA.length(), foldedB.length()) > 7 ? 1 : 0.5;
    boolean isLong = Math.min(foldedA.length(), foldedB.length()) > 4;
    return isLong && SpellingDistance.between(foldedA, foldedB) <= limit ? 0.9 : 0;
  }

  private static boolean fitsInitial(PersonName left, PersonName right) {
    return areKin(left.initial(), right.initial())
        || areKin(initialOfCanonical(left), initialOfCanonical(right));
  }

  private static String initialOfCanonical(PersonName name) {
    return name.isFull() ? GivenNames.canonical(name.given()).substring(0, 1) : name.initial();
  }

  private static boolean areKin(String left, String right) {
    return left.equals(right)
        || KIN.stream().anyMatch(letters -> letters.contains(left) && letters.contains(right));
  }

  /** Initials are held against each other from the left; names written out must share one. */
  private static double middles(PersonName left, PersonName right) {
    List<String> a = left.middle();
    List<String> b = right.middle();
    if (a.isEmpty() || b.isEmpty()) {
      return 1;
    }
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      boolean isInitial = a.get(i).length() == 1 || b.get(i).length() == 1;
      if (isInitial && !areKin(a.get(i).substring(0, 1), b.get(i).substring(0, 1))) {
        return 0;
      }
    }
    List<String> wordsA = a.stream().filter(w -> w.length() > 1).toList();
    List<String> wordsB = b.stream().filter(w -> w.length() > 1).toList();
    boolean areApart =
        !wordsA.isEmpty() && !wordsB.isEmpty() && wordsA.stream().noneMatch(w -> isAny(w, wordsB));
    return areApart ? OTHER_MIDDLE : 1;
  }

  /** Folding makes Jong and Yong one, so short names must be equal as printed. */
  private static boolean isAny(String word, List<String> others) {
    return others.stream().anyMatch(o -> o.equals(word) || areNearAndLong(word, o));
  }

  private static boolean areNearAndLong(String left, String right) {
    return Math.min(left.length(), right.length()) > 4
        && SpellingDistance.isNear(NameFolding.folded(left), NameFolding.folded(right));
  }

  private NameSimilarity() {}
}
