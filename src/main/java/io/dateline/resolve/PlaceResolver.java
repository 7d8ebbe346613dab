package io.dateline.resolve;

import io.dateline.resolve.PlaceScore.Scored;
import io.dateline.resolve.Toponym.Cue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Gives the place names of one article their places: candidates from the gazetteer, scored in two
 * passes, the second with the places of the first as context. A name has one sense in an article,
 * as far as the words around it ask for the same kind of place.
 */
public final class PlaceResolver {

  private static final long TOWN = 5_000;

  /** Where names are not romanised: another spelling is another place. */
  private static final Set<String> ENGLISH = Set.of("US", "GB", "CA", "AU", "NZ", "IE");

  private static final double NEIGHBOURHOOD_KM = 50;

  private static final Comparator<Scored> BEST_FIRST =
      Comparator.comparingDouble(Scored::score)
          .reversed()
          .thenComparing(s -> -s.place().population())
          .thenComparing(s -> s.place().id());

  private final Gazetteer gazetteer;
  private final ToponymReader reader;

  public PlaceResolver(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.reader = new ToponymReader(gazetteer);
  }

  /**
   * Resolves mentions, all taken as place names.
   *
   * @param mentions of one article, in any order
   * @param countries ISO codes of the countries that the article names or uses the adjective of
   * @return one resolution a mention, in the same order
   */
  public List<Resolution> resolve(List<Mention> mentions, Set<String> countries) {
    List<Toponym> toponyms =
        settled(mentions.stream().map(m -> reader.read(m).orElse(null)).toList());
    Map<Toponym, List<Scored>> first = new LinkedHashMap<>();
    PlaceContext none = new PlaceContext(countries, List.of());
    toponyms.forEach(
        t -> {
          if (t != null) {
            first.computeIfAbsent(t, x -> candidates(x, none));
          }
        });
    Map<Toponym, Resolution> second = new LinkedHashMap<>();
    first.forEach((t, found) -> second.put(t, decide(t, found, first, countries)));
    return toponyms.stream()
        .map(t -> t == null ? unresolved(ResolutionReason.NOT_A_NAME) : second.get(t))
        .toList();
  }

  /**
   * Lets a bare name stand for the region where the article speaks mostly of "the X region" and
   * never of the town, in whatever spelling.
   */
  private List<Toponym> settled(List<Toponym> toponyms) {
    Map<String, List<Cue>> cues = new LinkedHashMap<>();
    for (Toponym t : toponyms) {
      if (t != null) {
        cues.computeIfAbsent(family(t), k -> new ArrayList<>()).add(t.cue());
      }
    }
    List<Toponym> out = new ArrayList<>(toponyms.size());
    for (Toponym t : toponyms) {
      boolean isRegion = t != null && t.cue() == Cue.NONE && speaksOfRegion(cues.get(family(t)));
      out.add(isRegion ? t.withCue(Cue.REGION) : t);
    }
    return out;
  }

  /** What the spellings of a region's name and its seat's have in common: the region. */
  private String family(Toponym toponym) {
    return gazetteer.byKey(toponym.key()).stream()
        .map(Gazetteer.Candidate::place)
        .filter(Place::isRegion)
        .findFirst()
        .map(Place::entityId)
        .orElse(toponym.key());
  }

  private static boolean speaksOfRegion(List<Cue> cues) {
    long regions = cues.stream().filter(c -> c == Cue.REGION).count();
    long bare = cues.stream().filter(c -> c == Cue.NONE).count();
    return !cues.contains(Cue.SETTLEMENT) && regions >= 2 && regions >= bare;
  }

  private Resolution decide(
      Toponym toponym, List<Scored> first, Map<Toponym, List<Scored>> all, Set<String> countries) {
    Collection<Place> others =
        all.entrySet().stream()
            .filter(e -> !e.getKey().key().equals(toponym.key()) && !e.getValue().isEmpty())
            .map(e -> e.getValue().get(0).place())
            .collect(
                Collectors.toMap(Place::id, Function.identity(), (a, b) -> a, LinkedHashMap::new))
            .values();
    PlaceContext context = new PlaceContext(countries, others);
    List<Scored> found = candidates(toponym, context);
    if (found.isEmpty()) {
      found = near(toponym, context);
    }
    if (found.isEmpty()) {
      return unresolved(ResolutionReason.NO_CANDIDATE);
    }
    Scored best = found.get(0);
    double margin = found.size() == 1 ? 3 : best.score() - found.get(1).score();
    double score = (1 - 0.5 * Math.exp(-margin)) * (1 - 0.2 * best.distance());
    return Resolution.place(
        best.place(), gazetteer, Math.max(0.05, score), reason(toponym, found, first));
  }

  private static ResolutionReason reason(Toponym toponym, List<Scored> found, List<Scored> first) {
    Scored best = found.get(0);
    if (first.isEmpty()) {
      return ResolutionReason.FUZZY;
    }
    if (best.byParent() && found.size() > 1) {
      return ResolutionReason.PARENT_ADJACENT;
    }
    if (best.place().isCountry()) {
      return ResolutionReason.COUNTRY;
    }
    if (toponym.cue() != Cue.NONE && toponym.cue().fits(best.place())) {
      return ResolutionReason.REGION_CUE;
    }
    return found.size() == 1 || first.get(0).place().id() == best.place().id()
        ? ResolutionReason.GAZETTEER
        : ResolutionReason.CONTEXT;
  }

  /** "Spanish" is of Spain before it is a town, unless the words around it ask for the town. */
  private boolean isAdjective(Toponym toponym, List<Gazetteer.Candidate> named) {
    return toponym.cue() == Cue.NONE
        && toponym.parentKey() == null
        && named.stream().noneMatch(c -> c.place().isCountry() || c.place().isRegion())
        && gazetteer.byDemonym(toponym.key()).isPresent();
  }

  /** What the name may stand for by the gazetteer's own spellings, best first. */
  private List<Scored> candidates(Toponym toponym, PlaceContext context) {
    List<Gazetteer.Candidate> named = ofKind(toponym, gazetteer.byKey(toponym.key()));
    if (isAdjective(toponym, named)) {
      return List.of();
    }
    List<Scored> scored = new ArrayList<>();
    for (Gazetteer.Candidate c : named) {
      boolean byParent = isIn(c.place(), toponym.parentKey());
      Scored s = PlaceScore.of(c.place(), c.isPrimary(), 0, toponym, byParent, context);
      boolean yields =
          toponym.cue() == Cue.NONE && hasNamesakeTown(c.place(), named, toponym.key());
      scored.add(yields ? new Scored(s.place(), s.score() - 3, byParent, 0) : s);
    }
    scored.sort(BEST_FIRST);
    return scored;
  }

  /**
   * The candidates of the kind that the words ask for; all where none is of that kind. A region
   * that is known by its seat's name only is found through the seat.
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
    return fitting.isEmpty() ? all : fitting;
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

  private boolean isIn(Place place, String parentKey) {
    if (parentKey == null || place.isCountry()) {
      return false;
    }
    for (Gazetteer.Candidate parent : gazetteer.byKey(parentKey)) {
      Place p = parent.place();
      boolean sameCountry = p.countryCode().equals(place.countryCode());
      boolean sameRegion = p.admin1().equals(place.admin1());
      if (sameCountry && p.id() != place.id() && (p.isCountry() || (p.isArea() && sameRegion))) {
        return true;
      }
    }
    return false;
  }

  /** What the name may stand for in another spelling, behind the gates that keep guesses out. */
  private List<Scored> near(Toponym toponym, PlaceContext context) {
    if (gazetteer.byDemonym(toponym.key()).isPresent()) {
      return List.of();
    }
    List<Scored> scored = new ArrayList<>();
    for (Gazetteer.NearCandidate c : gazetteer.near(toponym.key())) {
      if (passes(c, context)) {
        boolean byParent = isIn(c.place(), toponym.parentKey());
        scored.add(PlaceScore.of(c.place(), false, c.distance(), toponym, byParent, context));
      }
    }
    List<Scored> ofKind = scored.stream().filter(s -> toponym.cue().fits(s.place())).toList();
    List<Scored> kept = new ArrayList<>(ofKind.isEmpty() ? scored : ofKind);
    kept.sort(BEST_FIRST);
    return kept;
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

  private static Resolution unresolved(ResolutionReason reason) {
    return Resolution.unresolved(Resolution.PLACE, reason);
  }
}
