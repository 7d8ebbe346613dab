package io.dateline.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The words that tell what kind of place a name stands for, and the points of the compass. */
final class AreaWords {

  /** Of first-level regions. */
  static final Set<String> REGION =
      Set.of(
          "region",
          "regions",
          "oblast",
          "oblasts",
          "province",
          "provinces",
          "krai",
          "kray",
          "governorate",
          "governorates",
          "state",
          "territory",
          "prefecture",
          "voivodeship",
          "canton",
          "republic",
          "autonomous oblast",
          "autonomous republic",
          "autonomous region");

  /** Of areas below them. */
  static final Set<String> DISTRICT =
      Set.of(
          "district",
          "districts",
          "raion",
          "raions",
          "county",
          "counties",
          "municipality",
          "hromada",
          "subdistrict",
          "parish",
          "department");

  /** Of settlements. */
  static final Set<String> SETTLEMENT =
      Set.of(
          "city",
          "cities",
          "town",
          "towns",
          "village",
          "villages",
          "settlement",
          "settlements",
          "township",
          "hamlet",
          "suburb",
          "port",
          "capital");

  /** Of what is neither governed nor lived in. */
  static final Set<String> NATURE =
      Set.of(
          "river",
          "rivers",
          "sea",
          "ocean",
          "lake",
          "island",
          "islands",
          "bay",
          "gulf",
          "mountains",
          "mountain",
          "peninsula",
          "desert",
          "strait",
          "reservoir");

  private static final Set<String> COMPASS =
      Set.of(
          "north",
          "south",
          "east",
          "west",
          "northern",
          "southern",
          "eastern",
          "western",
          "northeast",
          "northwest",
          "southeast",
          "southwest",
          "northeastern",
          "northwestern",
          "southeastern",
          "southwestern",
          "central",
          "mid",
          "downtown",
          "upper",
          "lower",
          "greater",
          "occupied",
          "mainland");

  private static final Set<String> COMMON =
      Set.of("capital", "free", "national", "coast", "federal", "lake", "river", "island", "new");

  /** True for a word that says nothing without its class: the Northern Province, the Free State. */
  static boolean isCommon(String key) {
    return key.length() < 3 || COMMON.contains(key) || isCompass(key);
  }

  private static boolean isCompass(String key) {
    return Arrays.stream(key.split(" ")).allMatch(COMPASS::contains);
  }

  /** The name without the words of its class: "republic of crimea", "kharkiv oblast". */
  static String without(String key) {
    List<String> words = new ArrayList<>(Arrays.asList(key.split(" ")));
    if (words.size() > 2 && words.get(1).equals("of") && isArea(words.get(0))) {
      words.subList(0, 2).clear();
    }
    while (words.size() > 1 && isTrailer(words)) {
      words.remove(words.size() - 1);
      if (words.size() > 1 && words.get(words.size() - 1).equals("autonomous")) {
        words.remove(words.size() - 1);
      }
    }
    return String.join(" ", words);
  }

  /** The name without a leading point of the compass; itself where it has none. */
  static String withoutCompass(String key) {
    String[] words = key.split(" ");
    int from = 0;
    while (from < words.length - 1 && COMPASS.contains(words[from])) {
      from++;
    }
    return String.join(" ", Arrays.asList(words).subList(from, words.length));
  }

  static boolean isArea(String word) {
    return REGION.contains(word) || DISTRICT.contains(word);
  }

  private static boolean isTrailer(List<String> words) {
    String last = words.get(words.size() - 1);
    boolean peoples = words.size() > 2 && words.get(words.size() - 2).startsWith("people");
    boolean democratic = words.contains("democratic");
    return isArea(last) && !(last.equals("republic") && (peoples || democratic));
  }

  private AreaWords() {}
}
