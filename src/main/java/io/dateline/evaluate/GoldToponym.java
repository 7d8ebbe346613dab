package io.dateline.evaluate;

/**
 * A toponym that annotators marked in a text.
 *
 * @param begin offset into the article's text in UTF-16 units
 * @param end exclusive
 * @param phrase the text between the two
 * @param where where it lies; null where the annotators did not say
 */
record GoldToponym(int begin, int end, String phrase, Location where) {

  /**
   * What annotators know of a place; not-named parts are empty.
   *
   * @param id GeoNames id, -1 where there is none
   * @param name usual name, that of the phrase where there is none
   * @param feature GeoNames feature code, empty where there is none
   * @param countryId GeoNames id of the country, -1 where there is none
   * @param country its name
   * @param latitude degrees north
   * @param longitude degrees east
   */
  record Location(
      long id,
      String name,
      String feature,
      long countryId,
      String country,
      double latitude,
      double longitude) {}
}
