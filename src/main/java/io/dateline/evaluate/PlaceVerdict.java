package io.dateline.evaluate;

import io.dateline.evaluate.GoldToponym.Location;
import io.dateline.resolve.Gazetteer;
import io.dateline.resolve.NameFolding;
import io.dateline.resolve.Place;
import java.util.Optional;

/**
 * Whether a place is the one that annotators meant. Gazetteers place countries and regions hundreds
 * of kilometres apart, so these are right by identity: the same country, the region of that name in
 * the same country (or of the printed name, where the two gazetteers place them within 161 km). All
 * else is right within 161 km (100 miles).
 */
final class PlaceVerdict {

  static final double NEAR_KM = 161;

  /**
   * A name alone, without a feature code, is not trusted to be the same region from farther off.
   */
  private static final double SAME_COUNTRY_KM = 1_500;

  private static final double SAME_REGION_KM = 500;

  private final Gazetteer gazetteer;

  PlaceVerdict(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** Kilometres between the two points; infinite where there is no place. */
  static double kilometres(Location gold, Place place) {
    return place == null
        ? Double.POSITIVE_INFINITY
        : Place.kilometres(gold.latitude(), gold.longitude(), place.latitude(), place.longitude());
  }

  boolean isRight(GoldToponym toponym, Place place) {
    Location gold = toponym.where();
    if (place == null) {
      return false;
    }
    double km = kilometres(gold, place);
    if (gold.feature().startsWith("PCL")) {
      return place.isCountry() && isNamed(gold.id(), gold.name(), place);
    }
    if (gold.feature().equals("ADM1")) {
      return place.isRegion()
          && isInCountry(gold, place)
          && (bearsName(gold, place) || (km <= NEAR_KM && bears(toponym.phrase(), place)));
    }
    boolean isUntold = gold.feature().isEmpty();
    return km <= NEAR_KM
        || (isUntold && place.isCountry() && km <= SAME_COUNTRY_KM && bearsName(gold, place))
        || (isUntold && place.isRegion() && km <= SAME_REGION_KM && bearsName(gold, place));
  }

  /** Kilometres of error, 0 where a country or region is right by identity. */
  double error(GoldToponym toponym, Place place) {
    Location gold = toponym.where();
    boolean isArea = gold.feature().startsWith("PCL") || gold.feature().equals("ADM1");
    return isRight(toponym, place) && isArea ? 0 : kilometres(gold, place);
  }

  /** ISO code of the country that the gold place is or lies in; empty where it is not told. */
  String countryOf(Location gold) {
    return gazetteer.countries().values().stream()
        .filter(
            c ->
                gold.feature().startsWith("PCL")
                    ? isNamed(gold.id(), gold.name(), c.place())
                    : isNamed(gold.countryId(), gold.country(), c.place()))
        .map(c -> c.code())
        .findFirst()
        .orElse("");
  }

  /** The continent of the gold place, two letters; "?" where the country is not told. */
  String continentOf(Location gold) {
    return Optional.ofNullable(gazetteer.countries().get(countryOf(gold)))
        .map(c -> c.continent())
        .orElse("?");
  }

  private boolean isInCountry(Location gold, Place place) {
    String code = countryOf(gold);
    return code.isEmpty()
        ? kilometres(gold, place) <= SAME_REGION_KM
        : code.equals(place.countryCode());
  }

  private boolean isNamed(long id, String name, Place country) {
    return (id > 0 && country.id() == id)
        || gazetteer
            .countryByName(NameFolding.key(name))
            .map(c -> c.code().equals(country.countryCode()))
            .orElse(false);
  }

  private boolean bearsName(Location gold, Place place) {
    return (gold.id() > 0 && gold.id() == place.id()) || bears(gold.name(), place);
  }

  private boolean bears(String name, Place place) {
    return gazetteer.byKey(NameFolding.key(name)).stream()
        .anyMatch(c -> c.place().id() == place.id());
  }
}
