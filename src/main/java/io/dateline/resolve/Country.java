package io.dateline.resolve;

import java.util.List;

/**
 * One country of a gazetteer.
 *
 * @param place its row as a place, feature PCLI
 * @param iso3 ISO 3166-1 alpha-3
 * @param aliases other names, Latin script
 * @param demonyms what its people and things are called: Ukrainian, Ukrainians
 * @param capital name of the capital
 * @param continent two-letter code as in GeoNames
 */
public record Country(
    Place place,
    String iso3,
    List<String> aliases,
    List<String> demonyms,
    String capital,
    String continent) {

  public Country {
    aliases = List.copyOf(aliases);
    demonyms = List.copyOf(demonyms);
  }

  /** ISO 3166-1 alpha-2. */
  public String code() {
    return place.countryCode();
  }
}
