package io.dateline.resolve;

import java.util.Optional;

/**
 * What speaks for one namesake and against another, and how much: the weights of a conditional
 * logit (McFadden 1974) over the namesakes of a toponym, fitted on the tuning parts of LGL and
 * TR-News with a pull towards a prototype's. A score is the sum of value times weight, a namesake's
 * probability the softmax of the scores.
 */
enum PlaceFeature {
  POPULATION(5.7),
  IS_COUNTRY(3.3),
  IS_CAPITAL(2.0),
  IS_REGION(2.7),
  IS_SEAT(2.0),
  IS_TOWN(1.3),
  IS_COUNTY(0.4),
  IS_WORLD_REGION(1.9),
  IS_NATURE(0.9),
  PRIMARY_NAME(1.8),
  CUE_FITS(2.0),
  CUE_MISSED(-1.0),
  IN_PARENT(3.7),
  PARENT_MISSED(-0.7),
  HAS_CHILD(3.9),
  COUNTRY_NAMED(1.2),
  CO_COUNTRY(1.7),
  CO_REGION(1.6),
  CO_REGION_SHARE(1.2),
  NEAR(2.7),
  VERY_NEAR(0.5),
  LONE_TOWN(-1.0),
  HOME_REGION(3.8),
  HOME_COUNTRY(0.3),
  HOME_NEAR(0.6),
  NAMESAKE_TOWN(-1.2),
  NAMESAKE_TOWN_OF_SHORT_NAME(-4.0),
  SPELLING_DISTANCE(-2.0);

  private static final PlaceFeature[] ALL = values();

  /** Such a city is named without its surroundings. */
  private static final long LARGE_CITY = 1_000_000;

  /** Support from other names of the article below this is none. */
  private static final double FAINT = 0.1;

  private final double weight;

  PlaceFeature(double weight) {
    this.weight = weight;
  }

  double weight() {
    return weight;
  }

  /**
   * A namesake as it is to be weighed.
   *
   * @param isPrimary whether the name is the place's usual one
   * @param isInParent whether it lies in the region or country that stands beside the name
   * @param hasChild whether the name before the comma may lie in it: "Paris" in Texas
   * @param yields whether a town bears the same name, which a bare name means first
   * @param isNear whether its name is only spelt nearly so
   * @param distance of spelling; 0 for names of the gazetteer
   */
  record Namesake(
      Place place,
      boolean isPrimary,
      boolean isInParent,
      boolean hasChild,
      boolean yields,
      boolean isNear,
      double distance) {}

  /** The values of all features, in their order. */
  static double[] values(Namesake n, Toponym toponym, PlaceContext context) {
    double[] values = new double[ALL.length];
    Place place = n.place();
    values[POPULATION.ordinal()] = Math.log10(place.population() + 100.0) / 7;
    values[kind(place).ordinal()] = 1;
    values[PRIMARY_NAME.ordinal()] = of(n.isPrimary());
    boolean isCued = toponym.cue() != Toponym.Cue.NONE;
    values[CUE_FITS.ordinal()] = of(isCued && toponym.cue().fits(place));
    values[CUE_MISSED.ordinal()] = of(isCued && !toponym.cue().fits(place));
    values[IN_PARENT.ordinal()] = of(n.isInParent());
    values[PARENT_MISSED.ordinal()] = of(toponym.parentKey() != null && !n.isInParent());
    values[HAS_CHILD.ordinal()] = of(n.hasChild());
    values[COUNTRY_NAMED.ordinal()] = of(context.names(place));
    values[CO_COUNTRY.ordinal()] = Math.min(1, 2 * context.countryShare(place));
    if (!place.isCountry()) {
      values[CO_REGION.ordinal()] = Math.min(1, context.regionWeight(place));
      values[CO_REGION_SHARE.ordinal()] = context.regionShare(place);
      values[NEAR.ordinal()] = context.nearness(place, 150);
      values[VERY_NEAR.ordinal()] = context.nearness(place, 30);
    }
    Optional<PublisherHome> home = context.home();
    if (home.isPresent() && !place.isCountry()) {
      values[HOME_REGION.ordinal()] = home.get().regionShare(place);
      values[HOME_COUNTRY.ordinal()] = home.get().countryShare(place);
      values[HOME_NEAR.ordinal()] = Math.exp(-home.get().kilometres(place) / 100);
    }
    values[LONE_TOWN.ordinal()] = of(isLoneTown(n, context));
    boolean isShort = place.isRegion() && !n.isPrimary(); // Kyiv for Kyiv Oblast
    values[NAMESAKE_TOWN.ordinal()] = of(n.yields() && !isShort);
    values[NAMESAKE_TOWN_OF_SHORT_NAME.ordinal()] = of(n.yields() && isShort);
    values[SPELLING_DISTANCE.ordinal()] = n.distance();
    return values;
  }

  /**
   * True for a town that nothing but its country points to: where an article on the United States
   * names Moscow and no place of Idaho, the capital is meant.
   */
  private static boolean isLoneTown(Namesake n, PlaceContext context) {
    Place place = n.place();
    return place.isPopulated()
        && !place.feature().equals("PPLC")
        && place.population() < LARGE_CITY
        && !n.isInParent()
        && context.regionWeight(place) < FAINT
        && context.nearness(place, 150) < FAINT
        && context.home().map(h -> h.regionShare(place)).orElse(0.0) == 0;
  }

  static double score(double[] values) {
    double score = 0;
    for (int i = 0; i < ALL.length; i++) {
      score += ALL[i].weight * values[i];
    }
    return score;
  }

  /** The part of a score that needs no more than the name and its sentence. */
  static double alone(double[] values) {
    return score(values) - context(values) - home(values);
  }

  /** The part of a score that other names of the article give. */
  static double context(double[] values) {
    return part(values, COUNTRY_NAMED, LONE_TOWN);
  }

  /** The part of a score that the publisher's home gives. */
  static double home(double[] values) {
    return part(values, HOME_REGION, HOME_NEAR);
  }

  private static double part(double[] values, PlaceFeature from, PlaceFeature to) {
    double sum = 0;
    for (int i = from.ordinal(); i <= to.ordinal(); i++) {
      sum += ALL[i].weight * values[i];
    }
    return sum;
  }

  private static PlaceFeature kind(Place place) {
    String code = place.feature();
    if (place.isCountry()) {
      return IS_COUNTRY;
    }
    if (place.isRegion()) {
      return IS_REGION;
    }
    if (place.isArea()) {
      return IS_COUNTY;
    }
    if (place.isPopulated()) {
      return code.equals("PPLC") ? IS_CAPITAL : code.equals("PPLA") ? IS_SEAT : IS_TOWN;
    }
    boolean isLarge =
        code.startsWith("RGN") || code.equals("CONT") || code.equals("SEA") || code.equals("OCN");
    return isLarge || code.equals("PCLH") ? IS_WORLD_REGION : IS_NATURE;
  }

  private static double of(boolean truth) {
    return truth ? 1 : 0;
  }
}
