package io.dateline.resolve;

/**
 * What a mention was resolved as.
 *
 * @param kind place, person, organization or group
 * @param entityId null where it could not be told
 * @param score from 0 to 1, null where unresolved
 * @param reason the rule that decided
 * @param name the identity's usual name, null where unresolved
 * @param countryCode ISO 3166-1 alpha-2 or null
 * @param place the place meant, null for actors
 * @param parentId entity id of the region, country or state above it, or null
 */
public record Resolution(
    String kind,
    String entityId,
    Double score,
    ResolutionReason reason,
    String name,
    String countryCode,
    Place place,
    String parentId) {

  static final String PLACE = "place";
  static final String PERSON = "person";
  static final String ORGANIZATION = "organization";

  static Resolution unresolved(String kind, ResolutionReason reason) {
    return new Resolution(kind, null, null, reason, null, null, null, null);
  }

  static Resolution place(Place place, Gazetteer gazetteer, double score, ResolutionReason reason) {
    return new Resolution(
        PLACE,
        place.entityId(),
        score,
        reason,
        place.name(),
        place.countryCode().isEmpty() ? null : place.countryCode(),
        place,
        gazetteer.parentOf(place).map(Place::entityId).orElse(null));
  }

  static Resolution actor(Actor actor, String parentId, double score, ResolutionReason reason) {
    return new Resolution(
        actor.kind(), actor.id(), score, reason, actor.name(), actor.countryCode(), null, parentId);
  }

  boolean isResolved() {
    return entityId != null;
  }
}
