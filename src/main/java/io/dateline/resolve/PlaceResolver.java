package io.dateline.resolve;

import io.dateline.resolve.PlaceContext.Other;
import io.dateline.resolve.PlaceFeature.Namesake;
import io.dateline.resolve.Toponym.Cue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives the place names of one article their places: candidates from the gazetteer, weighed in
 * passes, each with the places of the pass before as context. A name has one sense in an article,
 * as far as the words around it ask for the same kind of place.
 */
public final class PlaceResolver {

  private static final int PASSES = 3;
  private static final int ALTERNATIVES = 3;

  /**
   * A namesake with its worth.
   *
   * @param probability among the namesakes
   */
  record Weighed(Namesake namesake, double[] values, double score, double probability) {
    Place place() {
      return namesake.place();
    }
  }

  private static final Comparator<Weighed> BEST_FIRST =
      Comparator.comparingDouble(Weighed::score)
          .reversed()
          .thenComparing(w -> -w.place().population())
          .thenComparing(w -> w.place().id());

  private final Gazetteer gazetteer;
  private final ToponymReader reader;
  private final PlaceCandidates candidates;

  public PlaceResolver(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.reader = new ToponymReader(gazetteer);
    this.candidates = new PlaceCandidates(gazetteer);
  }

  /** Resolves mentions whose publisher's home is not known. */
  public List<Resolution> resolve(List<Mention> mentions, Set<String> countries) {
    return resolve(mentions, countries, Optional.empty());
  }

  /**
   * Resolves mentions, all taken as place names.
   *
   * @param mentions of one article, in any order
   * @param countries ISO codes of the countries that the article names or uses the adjective of
   * @param home where the articles of its publisher mostly are
   * @return one resolution a mention, in the same order
   */
  public List<Resolution> resolve(
      List<Mention> mentions, Set<String> countries, Optional<PublisherHome> home) {
    List<Toponym> toponyms = toponyms(mentions);
    Map<Toponym, List<Weighed>> weighed = weigh(toponyms, countries, home);
    Map<Toponym, Resolution> decided = new LinkedHashMap<>();
    weighed.forEach((t, found) -> decided.put(t, decide(t, found)));
    return toponyms.stream()
        .map(t -> t == null ? unresolved(ResolutionReason.NOT_A_NAME) : decided.get(t))
        .toList();
  }

  /** What each mention says, null where it bears no name. */
  List<Toponym> toponyms(List<Mention> mentions) {
    WordsAsNames words = new WordsAsNames(mentions);
    List<Toponym> read =
        mentions.stream().map(m -> words.isWord(m) ? null : reader.read(m).orElse(null)).toList();
    return new OneSense(gazetteer).settled(read);
  }

  /** The namesakes of each toponym, the best first. */
  Map<Toponym, List<Weighed>> weigh(
      List<Toponym> toponyms, Set<String> countries, Optional<PublisherHome> home) {
    Map<Toponym, List<Namesake>> named = new LinkedHashMap<>();
    for (Toponym t : toponyms) {
      if (t != null) {
        named.computeIfAbsent(
            t, x -> candidates.demonymOf(x).isPresent() ? List.of() : candidates.named(x));
      }
    }
    Map<Toponym, List<Weighed>> before = Map.of();
    for (int pass = 0; pass < PASSES; pass++) {
      Map<Toponym, List<Weighed>> now = new LinkedHashMap<>();
      for (Map.Entry<Toponym, List<Namesake>> e : named.entrySet()) {
        Toponym t = e.getKey();
        PlaceContext context = new PlaceContext(countries, others(before, t), home);
        boolean isUnknown = e.getValue().isEmpty() && pass > 0;
        now.put(t, weigh(t, isUnknown ? candidates.near(t, context) : e.getValue(), context));
      }
      before = now;
    }
    return before;
  }

  private static List<Other> others(Map<Toponym, List<Weighed>> all, Toponym but) {
    Map<Long, Other> others = new LinkedHashMap<>();
    all.forEach(
        (t, found) -> {
          if (!t.key().equals(but.key()) && !found.isEmpty()) {
            Weighed best = found.get(0);
            others.merge(
                best.place().id(),
                new Other(best.place(), best.probability()),
                (a, b) -> a.weight() >= b.weight() ? a : b);
          }
        });
    return List.copyOf(others.values());
  }

  private static List<Weighed> weigh(
      Toponym toponym, List<Namesake> namesakes, PlaceContext context) {
    List<Weighed> weighed = new ArrayList<>(namesakes.size());
    double sum = 0;
    for (Namesake n : namesakes) {
      double[] values = PlaceFeature.values(n, toponym, context);
      double score = PlaceFeature.score(values);
      sum += Math.exp(score);
      weighed.add(new Weighed(n, values, score, Math.exp(score)));
    }
    double all = sum;
    weighed.replaceAll(
        w -> new Weighed(w.namesake(), w.values(), w.score(), w.probability() / all));
    weighed.sort(BEST_FIRST);
    return weighed;
  }

  private Resolution decide(Toponym toponym, List<Weighed> found) {
    if (found.isEmpty()) {
      return candidates
          .demonymOf(toponym)
          .map(this::demonym)
          .orElseGet(() -> unresolved(ResolutionReason.NO_CANDIDATE));
    }
    Weighed best = found.get(0);
    List<Resolution.Alternative> alternatives =
        found.stream()
            .skip(1)
            .limit(ALTERNATIVES)
            .map(w -> new Resolution.Alternative(w.place(), w.probability()))
            .toList();
    return Resolution.place(
        best.place(),
        gazetteer,
        PlaceCalibration.probability(
            best.probability(), found.size() == 1, best.namesake().isNear()),
        reason(toponym, found),
        alternatives);
  }

  private Resolution demonym(Place place) {
    return Resolution.place(
        place, gazetteer, PlaceCalibration.DEMONYM, ResolutionReason.DEMONYM, List.of());
  }

  private static ResolutionReason reason(Toponym toponym, List<Weighed> found) {
    Weighed best = found.get(0);
    boolean isAlone = found.size() == 1;
    if (best.values()[PlaceFeature.SPELLING_DISTANCE.ordinal()] > 0 || best.namesake().isNear()) {
      return ResolutionReason.FUZZY;
    }
    if (best.namesake().isInParent() && !isAlone) {
      return ResolutionReason.PARENT_ADJACENT;
    }
    if (best.place().isCountry()) {
      return ResolutionReason.COUNTRY;
    }
    if (toponym.cue() != Cue.NONE && toponym.cue().fits(best.place())) {
      return ResolutionReason.REGION_CUE;
    }
    return isAlone || isBestByItself(found) ? ResolutionReason.GAZETTEER : whatHelped(best);
  }

  /** True where the place would win without the rest of the article. */
  private static boolean isBestByItself(List<Weighed> found) {
    Weighed best = found.get(0);
    return found.stream()
        .allMatch(w -> PlaceFeature.alone(w.values()) <= PlaceFeature.alone(best.values()));
  }

  private static ResolutionReason whatHelped(Weighed best) {
    return PlaceFeature.home(best.values()) > PlaceFeature.context(best.values())
        ? ResolutionReason.PUBLISHER
        : ResolutionReason.CONTEXT;
  }

  private static Resolution unresolved(ResolutionReason reason) {
    return Resolution.unresolved(Resolution.PLACE, reason);
  }
}
