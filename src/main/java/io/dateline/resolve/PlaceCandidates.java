package io.dateline.resolve;

import io.dateline.resolve.PlaceFeature.Namesake;
import io.dateline.resolve.Toponym.Cue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a toponym may stand for: the gazetteer's namesakes, and those spelt nearly so. */
final class PlaceCandidates {

  private static final long TOWN = 5_000;

  /** Where names are not romanised: another spelling is another place. */
  private static final Set<String> ENGLISH = Set.of("US", "GB", "CA", "AU", "NZ", "IE");

  private static final double NEIGHBOURHOOD_KM = 50;

  private final Gazetteer gazetteer;

  PlaceCandidates(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The places that bear the name by the gazetteer's own spellings, of the kind asked for. */
  List<Namesake> named(Toponym toponym) {
    List<Gazetteer.Candidate> named = ofKind(toponym, gazetteer.byKey(toponym.key()));
    List<Gazetteer.Candidate> parents = bearers(toponym.parentKey());
    List<Gazetteer.Candidate> children = bearers(toponym.childKey());
    List<Namesake> out = new ArrayList<>();
    for (Gazetteer.Candidate c : named) {
      boolean yields =
          toponym.cue() == Cue.NONE && hasNamesakeTown(c.place(), named, toponym.key());
      boolean hasChild = isParentOf(c, children);
      out.add(
          new Namesake(
              c.place(), c.isPrimary(), isIn(c.place(), parents), hasChild, yields, false, 0));
    }
    return out;
  }

  /** What the name may stand for in another spelling, behind the gates that keep guesses out. */
  List<Namesake> near(Toponym toponym, PlaceContext context) {
    if (demonymOf(toponym.key()).isPresent()) {
      return List.of();
    }
    List<Gazetteer.Candidate> parents = bearers(toponym.parentKey());
    List<Namesake> out = new ArrayList<>();
    for (Gazetteer.NearCandidate c : gazetteer.near(toponym.key())) {
      if (passes(c, context)) {
        out.add(
            new Namesake(
                c.place(), false, isIn(c.place(), parents), false, false, true, c.distance()));
      }
    }
    List<Namesake> ofKind = out.stream().filter(n -> toponym.cue().fits(n.place())).toList();
    return ofKind.isEmpty() && toponym.cue() != Cue.NATURE ? out : ofKind;
  }

  /**
   * The country or region whose adjective or people the name is: "Spanish" is of Spain before it is
   * a town, unless the words around it ask for the town.
   */
  Optional<Place> demonymOf(Toponym toponym) {
    boolean isPlain = toponym.cue() == Cue.NONE && toponym.parentKey() == null;
    boolean isName =
        gazetteer.byKey(toponym.key()).stream()
            .anyMatch(c -> c.place().isCountry() || c.place().isRegion());
    return isPlain && !isName ? demonymOf(toponym.key()) : Optional.empty();
  }

  private Optional<Place> demonymOf(String key) {
    return gazetteer
        .byDemonym(key)
        .map(Country::place)
        .or(
            () ->
                RegionDemonyms.placeOf(key).stream()
                    .flatMap(name -> gazetteer.byKey(name).stream())
                    .map(Gazetteer.Candidate::place)
                    .filter(p -> !p.isPopulated() && (p.isRegion() || !p.isArea()))
                    .findFirst());
  }

  /**
   * The candidates of the kind that the words ask for; all where none is of that kind, unless a
   * river or lake is asked for: it is not the town of its name. A region that is known by its
   * seat's name only is found through the seat.
   */
  private List<Gazetteer.Candidate> ofKind(Toponym toponym, List<Gazetteer.Candidate> all) {
    List<Gazetteer.Candidate> fitting =
        all.stream().filter(c -> toponym.cue().fits(c.place())).toList();
    if (fitting.isEmpty() && toponym.cue() == Cue.REGION) {
      fitting =
          all.stream()
              .map(Gazetteer.Candidate::place)
              .filter(p -> p.feature().equals("PPLA") || p.feature().equals("PPLC"))
              .flatMap(p -> gazetteer.regionOf(p).stream())
              .map(p -> new Gazetteer.Candidate(p, false))
              .toList();
    }
    return fitting.isEmpty() && toponym.cue() != Cue.NATURE ? all : fitting;
  }

  /** A bare name is that of the town rather than of the region around it. */
  private static boolean hasNamesakeTown(
      Place region, List<Gazetteer.Candidate> named, String key) {
    return region.isArea()
        && named.stream()
            .filter(c -> isOwnName(c, key))
            .map(Gazetteer.Candidate::place)
            .anyMatch(
                p ->
                    p.isPopulated()
                        && p.countryCode().equals(region.countryCode())
                        && (p.admin1().equals(region.admin1()) || p.kilometresTo(region) < 100)
                        && (!region.isRegion()
                            || !p.feature().equals("PPL")
                            || p.population() > 100_000));
  }

  /** Its usual name, one that only adds to it (New York City), or a romanisation of it. */
  private static boolean isOwnName(Gazetteer.Candidate candidate, String key) {
    Place place = candidate.place();
    return candidate.isPrimary()
        || !ENGLISH.contains(place.countryCode())
        || NameFolding.key(place.name()).startsWith(key + " ");
  }

  private List<Gazetteer.Candidate> bearers(String key) {
    return key == null ? List.of() : gazetteer.byKey(key);
  }

  /** A region by its short name is none: "Kharkiv, Kiev and Odessa" is a list of towns. */
  private static boolean isParentOf(
      Gazetteer.Candidate parent, List<Gazetteer.Candidate> children) {
    Place place = parent.place();
    boolean mayBeParent = place.isCountry() || (place.isArea() && parent.isPrimary());
    return mayBeParent && children.stream().anyMatch(c -> isIn(c.place(), List.of(parent)));
  }

  private static boolean isIn(Place place, List<Gazetteer.Candidate> parents) {
    if (place.isCountry()) {
      return false;
    }
    for (Gazetteer.Candidate parent : parents) {
      Place p = parent.place();
      boolean sameCountry = p.countryCode().equals(place.countryCode());
      boolean sameRegion = p.admin1().equals(place.admin1());
      if (sameCountry && p.id() != place.id() && (p.isCountry() || (p.isArea() && sameRegion))) {
        return true;
      }
    }
    return false;
  }

  private static boolean passes(Gazetteer.NearCandidate candidate, PlaceContext context) {
    Place place = candidate.place();
    if (candidate.distance() > 0 && ENGLISH.contains(place.countryCode())) {
      return false;
    }
    if (place.isCountry() || place.feature().equals("CONT")) {
      return candidate.distance() == 0;
    }
    boolean isProminent = place.isRegion() || place.population() >= TOWN;
    return (isProminent && context.isAbout(place))
        || context.nearestKilometres(place) <= NEIGHBOURHOOD_KM;
  }
}
