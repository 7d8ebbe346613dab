package io.dateline.resolve;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Names of places and what they may mean: an immutable index, outside of the heap where it was
 * built by {@link GazetteerBuilder}, shared by all threads. What was looked up of late is
 * remembered. Files and their loading are the matter of {@link GazetteerFiles}.
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

  private final PlaceIndex index;
  private final Map<String, Country> countries = new HashMap<>();
  private final Map<String, Country> demonyms = new HashMap<>();
  private final Map<String, Place> regions = new HashMap<>();
  private final Map<String, Place> seats = new HashMap<>();
  private final Map<String, Place> areas = new HashMap<>();
  private final NearNames nearNames;
  private final RecentLookups<List<Candidate>> recentByKey = new RecentLookups<>();
  private final RecentLookups<List<NearCandidate>> recentNear = new RecentLookups<>();

  /**
   * @param index of the places, countries included
   * @param countries with their demonyms
   */
  Gazetteer(PlaceIndex index, Collection<Country> countries) {
    this.index = index;
    this.nearNames = new NearNames(index);
    for (Country country : countries) {
      this.countries.put(country.code(), country);
      country.demonyms().forEach(d -> demonyms.putIfAbsent(NameFolding.key(d), country));
    }
    for (Place place : index.specialPlaces()) {
      if (place.isRegion()) {
        regions.putIfAbsent(regionCode(place), place);
      } else if (place.isSeat()) {
        seats.putIfAbsent(regionCode(place), place);
      } else if (!place.admin2().isEmpty()) {
        areas.putIfAbsent(areaCode(place), place);
      }
    }
  }

  /** How many places it holds, countries included. */
  public int placeCount() {
    return index.placeCount();
  }

  /** Every place: for few and rare questions, as it reads them all. */
  Stream<Place> all() {
    return IntStream.range(0, placeCount()).mapToObj(index::place);
  }

  /** How many names it holds, counting a name once for every place that bears it. */
  public int nameCount() {
    return (int) Math.min(Integer.MAX_VALUE, index.nameCount());
  }

  /** The countries, by ISO 3166-1 alpha-2 code. */
  public Map<String, Country> countries() {
    return Collections.unmodifiableMap(countries);
  }

  /**
   * The places that bear a name, the most populous first; of very many namesakes, the 300 most
   * populous.
   *
   * @param key as {@link NameFolding#key} gives it
   */
  public List<Candidate> byKey(String key) {
    return recentByKey.get(key, this::lookUp);
  }

  private List<Candidate> lookUp(String key) {
    List<Candidate> found = new ArrayList<>();
    index.forKey(key, (row, isPrimary) -> found.add(new Candidate(index.place(row), isPrimary)));
    return List.copyOf(found);
  }

  /** True where some place bears the name. */
  public boolean knows(String key) {
    return index.knows(key);
  }

  /**
   * The places with a name that is spelt nearly so, each once with its nearest name, the nearest
   * first. Where very many names share the consonants, only those of the most populous places are
   * compared; see {@link NearNames}.
   *
   * @param key as {@link NameFolding#key} gives it
   */
  public List<NearCandidate> near(String key) {
    return recentNear.get(key, nearNames::of);
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
    return Optional.ofNullable(regions.get(regionCode(place)));
  }

  /**
   * The second-level area (county, district) that a place lies in; empty for such areas and larger
   * ones, and where unknown.
   */
  public Optional<Place> areaOf(Place place) {
    if (place.isRegion() || place.isCountry() || place.feature().equals("ADM2")) {
      return Optional.empty();
    }
    return place.admin2().isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(areas.get(areaCode(place)));
  }

  /** The town from which a first-level region is governed. */
  public Optional<Place> seatOf(Place region) {
    return Optional.ofNullable(seats.get(regionCode(region)));
  }

  /** The region a place lies in, or its country where none is known; empty for countries. */
  public Optional<Place> parentOf(Place place) {
    if (place.isCountry()) {
      return Optional.empty();
    }
    return regionOf(place)
        .or(() -> Optional.ofNullable(countries.get(place.countryCode())).map(Country::place));
  }

  private static String regionCode(Place place) {
    return place.countryCode() + "." + place.admin1();
  }

  private static String areaCode(Place place) {
    return regionCode(place) + "." + place.admin2();
  }

  /** Collects the rows of a small gazetteer, whose index is then held in the heap. */
  static final class Builder {
    private record Row(Place place, List<String> aliases) {}

    private final List<Country> countries = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    Builder add(Country country) {
      countries.add(country);
      return add(country.place(), country.aliases());
    }

    Builder add(Place place, List<String> aliases) {
      rows.add(new Row(place, aliases));
      return this;
    }

    /** The gazetteer; its index is written to a folder of temporary files and read back. */
    Gazetteer build() {
      PlaceIndex index =
          ScratchFolder.use(
              folder -> {
                Path file = folder.resolve("index");
                try (IndexWriter writer = new IndexWriter(folder, 1 + rows.size() / 20_000)) {
                  for (Row row : rows) {
                    writer.add(row.place(), row.aliases());
                  }
                  writer.finish(file);
                }
                return new PlaceIndex(IndexBytes.of(Files.readAllBytes(file)), "in memory");
              });
      return new Gazetteer(index, countries);
    }
  }
}
