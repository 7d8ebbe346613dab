package io.dateline.resolve;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an article is about, as far as one of its place names cares: the countries that it names and
 * the places that its other names stand for.
 */
final class PlaceContext {

  private final Set<String> countries;
  private final Map<String, Integer> inCountry = new HashMap<>();
  private final Map<String, Integer> inRegion = new HashMap<>();
  private final List<Place> others;

  /**
   * @param countries ISO codes of countries that the article names or whose demonym it uses
   * @param others what its other names stand for; empty in the first pass
   */
  PlaceContext(Set<String> countries, Collection<Place> others) {
    this.countries = countries;
    this.others =
        others.stream().filter(p -> !p.isCountry() && !p.countryCode().isEmpty()).toList();
    for (Place place : others) {
      inCountry.merge(place.countryCode(), 1, Integer::sum);
      if (!place.isCountry() && !place.admin1().isEmpty()) {
        inRegion.merge(region(place), 1, Integer::sum);
      }
    }
  }

  boolean names(Place place) {
    return countries.contains(place.countryCode());
  }

  /** True where the article names the place's country or another place in it. */
  boolean isAbout(Place place) {
    return names(place) || inCountry.containsKey(place.countryCode());
  }

  /** Share of the other places that lie in the place's country, from 0 to 1. */
  double countryShare(Place place) {
    int all = inCountry.values().stream().mapToInt(Integer::intValue).sum();
    return all == 0 ? 0 : inCountry.getOrDefault(place.countryCode(), 0) / (double) all;
  }

  boolean sharesRegion(Place place) {
    return !place.admin1().isEmpty() && inRegion.containsKey(region(place));
  }

  /** Kilometres to the nearest of the other places; infinite where there is none. */
  double nearestKilometres(Place place) {
    return others.stream().mapToDouble(place::kilometresTo).min().orElse(Double.POSITIVE_INFINITY);
  }

  private static String region(Place place) {
    return place.countryCode() + "." + place.admin1();
  }
}
