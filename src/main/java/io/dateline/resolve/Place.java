package io.dateline.resolve;

/**
 * One place of a gazetteer.
 *
 * @param id GeoNames id; negative where the gazetteer gave the place an id of its own
 * @param name usual English name
 * @param feature GeoNames feature code; PCLI for countries
 * @param countryCode ISO 3166-1 alpha-2, empty where it lies in none
 * @param admin1 GeoNames code of the first-level region, empty where unknown; a region bears its
 *     own
 * @param admin2 GeoNames code of the second-level area, empty where unknown; an area bears its own
 * @param latitude degrees north, WGS 84
 * @param longitude degrees east, WGS 84
 * @param population inhabitants, 0 where unknown
 */
public record Place(
    long id,
    String name,
    String feature,
    String countryCode,
    String admin1,
    String admin2,
    double latitude,
    double longitude,
    long population) {

  private static final double EARTH_KM = 6371.0088;

  /** A place of which no second-level area is known. */
  public Place(
      long id,
      String name,
      String feature,
      String countryCode,
      String admin1,
      double latitude,
      double longitude,
      long population) {
    this(id, name, feature, countryCode, admin1, "", latitude, longitude, population);
  }

  /** {@code place:<geonames id>}, or {@code place:x<number>} for an id of the gazetteer's own. */
  public String entityId() {
    return id >= 0 ? "place:" + id : "place:x" + Math.abs(id);
  }

  public boolean isCountry() {
    return feature.startsWith("PCL") && !feature.equals("PCLH");
  }

  /** True for first-level regions. */
  public boolean isRegion() {
    return feature.equals("ADM1");
  }

  /** True for administrative areas below the country. */
  public boolean isArea() {
    return feature.startsWith("ADM");
  }

  /** True for cities, towns, villages and their parts. */
  public boolean isPopulated() {
    return feature.startsWith("PPL");
  }

  /** True for capitals and for towns that first-level regions are governed from. */
  public boolean isSeat() {
    return feature.equals("PPLC") || feature.equals("PPLA");
  }

  Place withName(String other) {
    return new Place(
        id, other, feature, countryCode, admin1, admin2, latitude, longitude, population);
  }

  Place withFeature(String other) {
    return new Place(id, name, other, countryCode, admin1, admin2, latitude, longitude, population);
  }

  Place withAdmin1(String other) {
    return new Place(
        id, name, feature, countryCode, other, admin2, latitude, longitude, population);
  }

  Place withPopulation(long other) {
    return new Place(id, name, feature, countryCode, admin1, admin2, latitude, longitude, other);
  }

  /** Great-circle distance on the mean Earth sphere, in kilometres. */
  public double kilometresTo(Place other) {
    return kilometres(latitude, longitude, other.latitude, other.longitude);
  }

  /** Great-circle distance of two points in degrees, in kilometres. */
  public static double kilometres(double lat1, double lon1, double lat2, double lon2) {
    double a = Math.sin(Math.toRadians(lat2 - lat1) / 2);
    double b = Math.sin(Math.toRadians(lon2 - lon1) / 2);
    double h = a * a + Math.cos(Math.toRadians(lat1)) * Math.cos(Math.toRadians(lat2)) * b * b;
    return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
  }
}
