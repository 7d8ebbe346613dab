package io.dateline.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One row of a GeoNames dump.
 *
 * @param place the place, its feature code in GeoNames' own spelling
 * @param featureClass GeoNames feature class: A, P, H, L, T …
 * @param aliases other names in Latin script
 */
record GeoNamesRow(Place place, String featureClass, List<String> aliases) {

  private static final int COLUMNS = 19;
  private static final int MIN_COLUMNS = 15;
  private static final int RICH_IN_NAMES = 5;

  /** Spellings of codes in other gazetteers of the same form. */
  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("ISLAND", "ISL"),
          Map.entry("PENINS", "PEN"),
          Map.entry("LAKE C", "LK"),
          Map.entry("RESERV", "RSV"),
          Map.entry("COAST", "CST"),
          Map.entry("BASIN", "BSNU"),
          Map.entry("PLATEA", "PLAT"),
          Map.entry("PLAIN", "PLN"),
          Map.entry("ISTHMU", "ISTH"),
          Map.entry("STLMT", "PPL"),
          Map.entry("PPLR", "PPL"));

  /** Features without people or government that news names: seas, ranges, bases, ports … */
  private static final Set<String> NAMED_IN_NEWS =
      Set.of(
          "CONT", "RGN", "RGNE", "RGNH", "RGNL", "SEA", "OCN", "GULF", "STRT", "BAY", "LK", "LKS",
          "RSV", "CNL", "ISL", "ISLS", "ISLT", "MTS", "MT", "VLC", "PEN", "CAPE", "DSRT", "PLAT",
          "ISTH", "AIRB", "AIRP", "MILB", "NAVB", "PRT", "PS", "RGNB", "AREA", "CST", "DLTA",
          "TERR", "STM", "PSN", "INSM", "CMPRF");

  /** Features so many that only well-known ones are kept: rivers, lakes, peaks, dams … */
  private static final Set<String> ONLY_WELL_KNOWN =
      Set.of(
          "STM", "LK", "MT", "ISL", "ISLT", "BAY", "CAPE", "AIRP", "RSV", "AREA", "PS", "CNL",
          "AIRF", "ATOL", "BCH", "BDG", "BSN", "BTL", "CHN", "CNYN", "DAM", "FJD", "FRST", "GLCR",
          "LGN", "PASS", "PLN", "PRK", "REEF", "SD", "STDM", "VAL");

  /** Settlements of the past: as many again, of which few are known, as Pripyat is. */
  private static final Set<String> GONE = Set.of("PPLH", "PPLQ", "PPLW", "PPLCH");

  /**
   * Reads one line.
   *
   * @throws IllegalArgumentException with a short reason when the line cannot be used
   */
  static GeoNamesRow of(String[] cells) {
    if (cells.length < MIN_COLUMNS || cells.length > COLUMNS) {
      throw new IllegalArgumentException("not " + COLUMNS + " columns");
    }
    if (cells[1].isBlank()) {
      throw new IllegalArgumentException("no name");
    }
    double latitude = number(cells[4], "latitude", 90);
    double longitude = number(cells[5], "longitude", 180);
    Place place =
        new Place(
            integer(cells[0], "id"),
            cells[1].strip(),
            CODES.getOrDefault(cells[7], cells[7]),
            cells[8],
            cells[10],
            cells[11],
            latitude,
            longitude,
            cells[14].isBlank() ? 0 : Math.max(0, integer(cells[14], "population")));
    return new GeoNamesRow(place, cells[6], aliases(place, cells[2], cells[3]));
  }

  boolean isCountry() {
    return featureClass.equals("A") && place.isCountry();
  }

  /**
   * Why the row is not wanted in a gazetteer for news; null where it is. Wanted are all settlements
   * and administrative areas of today; settlements of the past where they are well known; of
   * features of nature and of buildings, the kinds that news names, the most frequent kinds only
   * where they are well known. Well known is what has inhabitants or {@value #RICH_IN_NAMES} names
   * in Latin script.
   */
  String dropReason() {
    String code = place.feature();
    return switch (featureClass) {
      case "P" -> isOfThePast() && !isWellKnown() ? "no longer a settlement" : null;
      case "A" -> code.endsWith("H") && !code.equals("PCLH") ? "no longer an area" : null;
      case "H", "L", "T", "S" -> dropReasonOfNature(code);
      default -> "a feature class that is not kept";
    };
  }

  private String dropReasonOfNature(String code) {
    if (ONLY_WELL_KNOWN.contains(code)) {
      return isWellKnown() ? null : "a lesser river, lake or hill";
    }
    return NAMED_IN_NEWS.contains(code) ? null : "a kind of feature that news hardly names";
  }

  /** True for settlements that are abandoned, destroyed or long gone. */
  boolean isOfThePast() {
    return GONE.contains(place.feature());
  }

  private boolean isWellKnown() {
    return place.population() > 0 || aliases.size() >= RICH_IN_NAMES;
  }

  private static List<String> aliases(Place place, String ascii, String alternates) {
    List<String> names = new ArrayList<>();
    names.add(ascii.strip());
    for (String name : Arrays.asList(alternates.split(",", -1))) {
      String bare = name.strip();
      if (isEnglishText(bare) && !(place.isPopulated() && isCode(bare))) {
        names.add(bare);
      }
    }
    return names;
  }

  /** Latin script and a capital: what begins small is mostly a transliteration by machine. */
  static boolean isEnglishText(String name) {
    return !name.isEmpty()
        && Character.isUpperCase(name.codePointAt(0))
        && name.indexOf('|') < 0
        && NameFolding.isLatin(name);
  }

  /** An airport's letters rather than a town's name. */
  private static boolean isCode(String name) {
    return name.length() <= 3 && name.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }

  private static long integer(String cell, String what) {
    try {
      return Long.parseLong(cell.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(what + " is not a whole number", e);
    }
  }

  private static double number(String cell, String what, double most) {
    try {
      double value = Double.parseDouble(cell);
      if (Math.abs(value) <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(what + " is not a number", e);
    }
    throw new IllegalArgumentException(what + " is out of range");
  }
}
