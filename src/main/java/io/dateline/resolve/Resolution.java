package io.dateline.resolve;

import java.util.List;

/**
 * What a mention was resolved as.
 *
 * @param kind place, person, organization or group
 * @param entityId null where it could not be told
 * @param score probability that the identity is right, null where unresolved
 * @param reason the rule that decided
 * @param name the identity's usual name, null where unresolved
 * @param countryCode ISO 3166-1 alpha-2 or null
 * @param place the place meant, null for actors
 * @param parentId entity id of the region, country or state above it, or null
 * @param alternatives the next best places for the name, the likeliest first, three at most
 */
public record Resolution(
    String kind,
    String entityId,
    Double score,
    ResolutionReason reason,
    String name,
    String countryCode,
    Place place,
    String parentId,
    List<Alternative> alternatives) {

  /**
   * A namesake that was not chosen.
   *
   * @param score probability that it is meant
   */
  public record Alternative(Place place, double score) {}

  static final String PLACE = "place";
  static final String PERSON = "person";
  static final String ORGANIZATION = "organization";

  public Resolution {
    alternatives = List.copyOf(alternatives);
  }

  /** Without alternatives. */
  public Resolution(
      String kind,
      String entityId,
      Double score,
      ResolutionReason reason,
      String name,
      String countryCode,
      Place place,
      String parentId) {
    this(kind, entityId, score, reason, name, countryCode, place, parentId, List.of());
  }

  static Resolution unresolved(String kind, ResolutionReason reason) {
    return new Resolution(kind, null, null, reason, null, null, null, null);
  }

  static Resolution place(Place place, Gazetteer gazetteer, double score, ResolutionReason reason) {
    return place(place, gazetteer, score, reason, List.of());
  }

  static Resolution place(
      Place place,
      Gazetteer gazetteer,
      double score,
      ResolutionReason reason,
      List<Alternative> alternatives) {
    return new Resolution(
        PLACE,
        place.entityId(),
        score,
        reason,
        place.name(),
        place.countryCode().isEmpty() ? null : place.countryCode(),
        place,
        gazetteer.parentOf(place).map(Place::entityId).orElse(null),
        alternatives);
  }

  static Resolution actor(Actor actor, String parentId, double score, ResolutionReason reason) {
    return new Resolution(
        actor.kind(), actor.id(), score, reason, actor.name(), actor.countryCode(), null, parentId);
  }

  /** True where the identity could be told. */
  public boolean isResolved() {
    return entityId != null;
  }
}
