package io.dateline.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Names of places and what they may mean: an immutable index in the heap, shared by all threads.
 * Files and their loading are the matter of {@link GazetteerFiles}.
 */
public final class Gazetteer {

  /**
   * One meaning of a name.
   *
   * @param place the place
   * @param isPrimary true where the name is the place's usual one
   */
  public record Candidate(Place place, boolean isPrimary) {}

  /**
   * A place whose name is spelt nearly as asked.
   *
   * @param place the place
   * @param distance as {@link SpellingDistance} gives it; 0 where the folded names are equal
   */
  public record NearCandidate(Place place, double distance) {}

  /** More namesakes than this are cut to the most populous. */
  private static final int MOST_CANDIDATES = 300;

  private final Place[] places;
  private final NameIndex names;
  private final Map<String, Country> countries;
  private final Map<String, Country> demonyms;
  private final Map<String, Place> regions;
  private final Map<String, Place> seats;

  private Gazetteer(Builder builder) {
    this.places = builder.places.toArray(Place[]::new);
    this.names = builder.names.build();
    this.countries = Map.copyOf(builder.countries);
    this.demonyms = Map.copyOf(builder.demonyms);
    this.regions = Map.copyOf(builder.regions);
    this.seats = Map.copyOf(builder.seats);
  }

  /** How many places it holds, countries included. */
  public int placeCount() {
    return places.length;
  }

  /** Every place: for few and rare questions, as it reads them all. */
  Stream<Place> all() {
    return Arrays.stream(places);
  }

  /** How many names it holds, counting a name once for every place that bears it. */
  public int nameCount() {
    return names.size();
  }

  /** The countries, by ISO 3166-1 alpha-2 code. */
  public Map<String, Country> countries() {
    return countries;
  }

  /**
   * The places that bear a name, the most populous first.
   *
   * @param key as {@link NameFolding#key} gives it
   */
  public List<Candidate> byKey(String key) {
    List<Candidate> found = new ArrayList<>();
    if (!key.isEmpty()) {
      names.forKey(
          key,
          row ->
              found.add(
                  new Candidate(places[row], NameFolding.key(places[row].name()).equals(key))));
    }
    found.sort(
        (a, b) -> {
          int byPopulation = Long.compare(b.place().population(), a.place().population());
          return byPopulation != 0 ? byPopulation : Long.compare(a.place().id(), b.place().id());
        });
    return found.size() > MOST_CANDIDATES ? found.subList(0, MOST_CANDIDATES) : found;
  }

  /** True where some place bears the name. */
  public boolean knows(String key) {
    boolean[] met = new boolean[1];
    names.forKey(key, row -> met[0] = true);
    return met[0];
  }

  /**
   * The places with a name that is spelt nearly so, each once with its nearest name.
   *
   * @param key as {@link NameFolding#key} gives it
   */
  public List<NearCandidate> near(String key) {
    String folded = NameFolding.folded(key);
    String skeleton = NameFolding.skeleton(folded);
    if (skeleton.length() < 2) {
      return List.of();
    }
    Map<Integer, Double> nearest = new HashMap<>();
    names.forSkeleton(
        skeleton,
        (otherKey, row) -> {
          String other = NameFolding.folded(otherKey);
          if (folded.charAt(0) == other.charAt(0) && SpellingDistance.isNear(folded, other)) {
            nearest.merge(row, SpellingDistance.between(folded, other), Math::min);
          }
        });
    List<NearCandidate> found = new ArrayList<>();
    nearest.forEach((row, distance) -> found.add(new NearCandidate(places[row], distance)));
    found.sort(
        (a, b) -> {
          int byDistance = Double.compare(a.distance(), b.distance());
          return byDistance != 0 ? byDistance : Long.compare(a.place().id(), b.place().id());
        });
    return found;
  }

  /** The country whose adjective or people a word names: Ukrainian, Ukrainians, French. */
  public Optional<Country> byDemonym(String key) {
    return Optional.ofNullable(demonyms.get(key));
  }

  /** The country that bears the name. */
  public Optional<Country> countryByName(String key) {
    return byKey(key).stream()
        .map(Candidate::place)
        .filter(Place::isCountry)
        .map(p -> countries.get(p.countryCode()))
        .findFirst();
  }

  /**
   * The first-level region that a place lies in; empty for regions, countries and where unknown.
   */
  public Optional<Place> regionOf(Place place) {
    if (place.isRegion() || place.isCountry() || place.admin1().isEmpty()) {
      return Optional.empty();
    }
    return Optional.ofNullable(regions.get(place.countryCode() + "." + place.admin1()));
  }

  /** The town from which a first-level region is governed. */
  public Optional<Place> seatOf(Place region) {
    return Optional.ofNullable(seats.get(region.countryCode() + "." + region.admin1()));
  }

  /** The region a place lies in, or its country where none is known; empty for countries. */
  public Optional<Place> parentOf(Place place) {
    if (place.isCountry()) {
      return Optional.empty();
    }
    return regionOf(place)
        .or(() -> Optional.ofNullable(countries.get(place.countryCode())).map(Country::place));
  }

  /** Collects rows; countries first. */
  static final class Builder {
    private final List<Place> places = new ArrayList<>();
    private final NameIndex.Builder names = new NameIndex.Builder();
    private final Map<String, Country> countries = new HashMap<>();
    private final Map<String, Country> demonyms = new HashMap<>();
    private final Map<String, Place> regions = new HashMap<>();
    private final Map<String, Place> seats = new HashMap<>();
    private final Map<String, String> shared = new HashMap<>();

    Builder add(Country country) {
      countries.put(country.code(), country);
      country.demonyms().forEach(d -> demonyms.putIfAbsent(NameFolding.key(d), country));
      add(country.place(), country.aliases());
      return this;
    }

    Builder add(Place given, List<String> aliases) {
      Place place =
          new Place(
              given.id(),
              given.name(),
              shared(given.feature()),
              shared(given.countryCode()),
              shared(given.admin1()),
              given.latitude(),
              given.longitude(),
              given.population());
      int row = places.size();
      places.add(place);
      Set<String> keys = new HashSet<>();
      addName(place.name(), row, keys);
      aliases.stream().filter(NameFolding::isLatin).forEach(a -> addName(a, row, keys));
      String region = place.countryCode() + "." + place.admin1();
      if (place.isRegion()) {
        regions.putIfAbsent(region, place);
        for (String key : List.copyOf(keys)) {
          String bare = AreaWords.without(key);
          if (!AreaWords.isCommon(bare)) {
            addName(bare, row, keys);
          }
        }
      } else if (place.feature().equals("PPLA") || place.feature().equals("PPLC")) {
        seats.putIfAbsent(region, place);
      }
      return this;
    }

    Gazetteer build() {
      return new Gazetteer(this);
    }

    private void addName(String name, int row, Set<String> keys) {
      String key = NameFolding.key(name);
      if (!key.isEmpty() && keys.add(key)) {
        names.add(key, row);
      }
    }

    private String shared(String text) {
      return shared.computeIfAbsent(text, t -> t);
    }
  }
}
