package io.dateline.resolve;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the resolver weighs, laid open for fitting its weights. */
public final class WeighedPlaces {

  /** A namesake with the values of its features. */
  public record Namesake(Place place, double[] values, double probability, boolean isNear) {}

  private final PlaceResolver resolver;
  private final CountryWords countryWords;

  public WeighedPlaces(Gazetteer gazetteer) {
    this.resolver = new PlaceResolver(gazetteer);
    this.countryWords = new CountryWords(gazetteer);
  }

  /** The namesakes of each mention of an article, the best first. */
  public List<List<Namesake>> of(List<Mention> mentions, Optional<PublisherHome> home) {
    Set<String> countries =
        countryWords.named(
            mentions.stream()
                .map(Mention::sentence)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    List<Toponym> toponyms = resolver.toponyms(mentions);
    Map<Toponym, List<PlaceResolver.Weighed>> weighed = resolver.weigh(toponyms, countries, home);
    List<List<Namesake>> out = new ArrayList<>();
    for (Toponym t : toponyms) {
      out.add(
          t == null
              ? List.of()
              : weighed.get(t).stream()
                  .map(
                      w ->
                          new Namesake(
                              w.place(), w.values(), w.probability(), w.namesake().isNear()))
                  .toList());
    }
    return out;
  }

  /** Names of the features, in the order of the values. */
  public static List<String> features() {
    return java.util.Arrays.stream(PlaceFeature.values()).map(Enum::name).toList();
  }

  /** Weights that are in force, in the same order. */
  public static double[] weights() {
    return java.util.Arrays.stream(PlaceFeature.values())
        .mapToDouble(PlaceFeature::weight)
        .toArray();
  }
}
