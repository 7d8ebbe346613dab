package io.dateline.resolve;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an article is about, as far as one of its place names cares: the countries that it names,
 * the places that its other names stand for, and the home of its publisher.
 */
final class PlaceContext {

  /** Farther away, a place adds nothing that would show. */
  private static final double FAR_DEGREES = 6;

  /**
   * What another name of the article stands for.
   *
   * @param weight probability that it does
   */
  record Other(Place place, double weight) {}

  private final Set<String> countries;
  private final PublisherHome home;
  private final Map<String, Double> inCountry = new HashMap<>();
  private final Map<String, Double> inRegion = new HashMap<>();
  private final List<Other> others;
  private double all;

  /**
   * @param countries ISO codes of countries that the article names or whose demonym it uses
   * @param others what its other names stand for; empty in the first pass
   */
  PlaceContext(Set<String> countries, Collection<Other> others, Optional<PublisherHome> home) {
    this.countries = countries;
    this.home = home.orElse(null);
    this.others =
        others.stream()
            .filter(o -> !o.place().isCountry() && !o.place().countryCode().isEmpty())
            .toList();
    for (Other other : others) {
      Place place = other.place();
      inCountry.merge(place.countryCode(), other.weight(), Double::sum);
      all += other.weight();
      if (!place.isCountry() && !place.admin1().isEmpty()) {
        inRegion.merge(region(place), other.weight(), Double::sum);
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
    return all == 0 ? 0 : inCountry.getOrDefault(place.countryCode(), 0.0) / all;
  }

  /** Share of the other places that lie in the place's region, or are it, from 0 to 1. */
  double regionShare(Place place) {
    return all == 0 ? 0 : regionWeight(place) / all;
  }

  /** How many of the other places lie in the place's region or are it. */
  double regionWeight(Place place) {
    return place.isCountry() || place.admin1().isEmpty()
        ? 0
        : inRegion.getOrDefault(region(place), 0.0);
  }

  /**
   * How near the nearest of the other places is: 1 at the same spot, 1/e at the given distance, 0
   * where there is none.
   */
  double nearness(Place place, double scaleKm) {
    double best = 0;
    for (Other other : others) {
      if (isRoughlyNear(place, other.place())) {
        double km = place.kilometresTo(other.place());
        best = Math.max(best, other.weight() * Math.exp(-km / scaleKm));
      }
    }
    return best;
  }

  /** Kilometres to the nearest of the other places; infinite where none is near. */
  double nearestKilometres(Place place) {
    return others.stream()
        .map(Other::place)
        .filter(p -> isRoughlyNear(p, place))
        .mapToDouble(place::kilometresTo)
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  Optional<PublisherHome> home() {
    return Optional.ofNullable(home);
  }

  private static boolean isRoughlyNear(Place a, Place b) {
    return Math.abs(a.latitude() - b.latitude()) < FAR_DEGREES;
  }

  private static String region(Place place) {
    return place.countryCode() + "." + place.admin1();
  }
}
