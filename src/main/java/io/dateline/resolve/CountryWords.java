package io.dateline.resolve;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds countries in running text, by name, adjective or people. */
final class CountryWords {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,;:()\"“”—–/]+");

  private static final int LONGEST = 4;

  /** Former states, by the ISO code of the one that has their capital now. */
  private static final Map<String, String> FORMER =
      Map.of(
          "soviet", "RU",
          "soviets", "RU",
          "ussr", "RU",
          "yugoslavia", "RS",
          "yugoslav", "RS",
          "czechoslovakia", "CZ",
          "czechoslovak", "CZ");

  private final Gazetteer gazetteer;

  CountryWords(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * A country at the beginning of a key.
   *
   * @param country the country
   * @param words how many words of the key name it
   */
  record Found(Country country, int words) {}

  /** The country with whose name or adjective the words begin. */
  Optional<Found> leading(List<String> words) {
    for (int n = Math.min(LONGEST, words.size()); n > 0; n--) {
      Optional<Country> country = exact(String.join(" ", words.subList(0, n)));
      if (country.isPresent()) {
        return Optional.of(new Found(country.get(), n));
      }
    }
    return Optional.empty();
  }

  /** The country with whose name or adjective the words end. */
  Optional<Found> trailing(List<String> words) {
    for (int n = Math.min(LONGEST, words.size()); n > 0; n--) {
      Optional<Country> country =
          exact(String.join(" ", words.subList(words.size() - n, words.size())));
      if (country.isPresent()) {
        return Optional.of(new Found(country.get(), n));
      }
    }
    return Optional.empty();
  }

  /** The country that a key names, or whose adjective or people it is. */
  Optional<Country> exact(String key) {
    return gazetteer.byDemonym(key).or(() -> gazetteer.countryByName(key));
  }

  /**
   * ISO codes of the countries whose name or adjective stands in the sentences, capitalised. A name
   * that a region bears as well (Georgia) does not count, its adjective does. A former state counts
   * as the one that has its capital now.
   */
  Set<String> named(Collection<String> sentences) {
    Set<String> codes = new HashSet<>();
    for (String sentence : sentences) {
      List<String> words = BETWEEN_WORDS.splitAsStream(sentence).filter(w -> !w.isEmpty()).toList();
      for (int i = 0; i < words.size(); i++) {
        if (Character.isUpperCase(words.get(i).codePointAt(0))) {
          addAt(words, i, codes);
        }
      }
    }
    return codes;
  }

  private void addAt(List<String> words, int at, Set<String> codes) {
    for (int n = Math.min(3, words.size() - at); n > 0; n--) {
      if (!Character.isUpperCase(words.get(at + n - 1).codePointAt(0))) {
        continue;
      }
      List<String> span = words.subList(at, at + n);
      String key = NameFolding.key(String.join(" ", span));
      boolean isAcronym = key.length() > 3 || span.get(0).chars().allMatch(c -> c < 'a');
      Optional<Country> country =
          isAcronym ? gazetteer.byDemonym(key).or(() -> unrivalled(key)) : Optional.empty();
      if (country.isPresent()) {
        codes.add(country.get().code());
        return;
      }
      if (FORMER.containsKey(key)) {
        codes.add(FORMER.get(key));
        return;
      }
    }
  }

  private Optional<Country> unrivalled(String key) {
    return gazetteer
        .countryByName(key)
        .filter(c -> gazetteer.byKey(key).stream().noneMatch(n -> n.place().isRegion()));
  }
}
