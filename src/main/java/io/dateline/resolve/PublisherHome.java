package io.dateline.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where the articles of one source mostly are: a paper of Alexandria, Louisiana, that writes
 * "Alexandria" does not mean Egypt's. Found without labels, from what a first reading of the
 * source's own articles made of their names, and kept so coarse (few regions, shares in tenths,
 * quarters of a degree) that another article seldom changes it.
 *
 * @param regions first-level regions with at least a tenth of the votes, the largest first
 */
public record PublisherHome(List<Region> regions) {

  /** Fewer places than this say nothing about a source. */
  private static final double FEWEST_VOTES = 3;

  private static final double LEAST_SHARE = 0.1;
  private static final int MOST_REGIONS = 4;

  /** Below this, a resolution or an alternative is noise. */
  private static final double LEAST_WEIGHT = 0.1;

  /**
   * A first-level region of a home.
   *
   * @param countryCode ISO 3166-1 alpha-2
   * @param admin1 code of the gazetteer
   * @param share of the source's votes, in tenths
   * @param latitude of the votes' middle, degrees north, in quarters
   * @param longitude of the votes' middle, degrees east, in quarters
   */
  public record Region(
      String countryCode, String admin1, double share, double latitude, double longitude) {}

  /**
   * What one or more places say about a source. Votes for one region add up: one vote with the sum
   * of the weights at the weighted mean of the coordinates stands for them all.
   *
   * @param weight above 0
   */
  public record Vote(
      String countryCode, String admin1, double weight, double latitude, double longitude) {}

  public PublisherHome {
    regions = List.copyOf(regions);
  }

  /**
   * The votes of one article: each of its places below the country once, with the probability that
   * it is meant, and its namesakes with theirs.
   *
   * @param resolutions of the article, made without a home or with one
   */
  public static List<Vote> votes(Collection<Resolution> resolutions) {
    List<Vote> votes = new ArrayList<>();
    Set<String> met = new HashSet<>();
    for (Resolution r : resolutions) {
      if (r.place() != null && met.add(r.entityId())) {
        add(votes, r.place(), r.score());
        r.alternatives().forEach(a -> add(votes, a.place(), a.score()));
      }
    }
    return votes;
  }

  private static void add(List<Vote> votes, Place place, double weight) {
    boolean isLocal = !place.isCountry() && !place.admin1().isEmpty();
    if (isLocal && weight >= LEAST_WEIGHT) {
      votes.add(
          new Vote(
              place.countryCode(), place.admin1(), weight, place.latitude(), place.longitude()));
    }
  }

  /** The home that the votes of all articles of a source make; empty where they are too few. */
  public static Optional<PublisherHome> of(Collection<Vote> votes) {
    Map<String, Vote> sums = new HashMap<>();
    votes.forEach(v -> sums.merge(v.countryCode() + "." + v.admin1(), v, PublisherHome::sum));
    double all = sums.values().stream().mapToDouble(Vote::weight).sum();
    if (all < FEWEST_VOTES) {
      return Optional.empty();
    }
    List<Region> regions =
        sums.values().stream()
            .map(v -> region(v, all))
            .filter(r -> r.share() >= LEAST_SHARE)
            .sorted(
                Comparator.comparingDouble(Region::share)
                    .reversed()
                    .thenComparing(Region::countryCode)
                    .thenComparing(Region::admin1))
            .limit(MOST_REGIONS)
            .toList();
    return regions.isEmpty() ? Optional.empty() : Optional.of(new PublisherHome(regions));
  }

  private static Vote sum(Vote a, Vote b) {
    double weight = a.weight() + b.weight();
    return new Vote(
        a.countryCode(),
        a.admin1(),
        weight,
        (a.latitude() * a.weight() + b.latitude() * b.weight()) / weight,
        (a.longitude() * a.weight() + b.longitude() * b.weight()) / weight);
  }

  private static Region region(Vote v, double all) {
    return new Region(
        v.countryCode(),
        v.admin1(),
        Math.round(10 * v.weight() / all) / 10.0,
        Math.round(4 * v.latitude()) / 4.0,
        Math.round(4 * v.longitude()) / 4.0);
  }

  /** Share of the votes for the place's region, 0 to 1. */
  double regionShare(Place place) {
    return regions.stream()
        .filter(r -> r.admin1().equals(place.admin1()) && isIn(r, place))
        .mapToDouble(Region::share)
        .sum();
  }

  /** Share of the votes for the place's country, 0 to 1. */
  double countryShare(Place place) {
    return regions.stream().filter(r -> isIn(r, place)).mapToDouble(Region::share).sum();
  }

  /** Kilometres to the middle of the region with the most votes. */
  double kilometres(Place place) {
    Region first = regions.get(0);
    return Place.kilometres(
        first.latitude(), first.longitude(), place.latitude(), place.longitude());
  }

  private static boolean isIn(Region region, Place place) {
    return region.countryCode().equals(place.countryCode());
  }
}
