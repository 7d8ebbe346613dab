package io.dateline.resolve;

import io.dateline.table.StoredEntities;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;

/** The facts of the ids that a curation file names: by gazetteer, by actor list, else by the id. */
public final class KnownIdentities {

  private final Gazetteer gazetteer;
  private final ActorList actors;
  private final Map<String, Place> places = new HashMap<>();

  public KnownIdentities(Gazetteer gazetteer, ActorList actors, Curation curation) {
    this.gazetteer = gazetteer;
    this.actors = actors;
    Set<String> wanted =
        curation.targets().stream()
            .filter(id -> id.startsWith("place:"))
            .collect(Collectors.toSet());
    if (!wanted.isEmpty()) {
      gazetteer
          .all()
          .filter(place -> wanted.contains(place.entityId()))
          .forEach(place -> places.put(place.entityId(), place));
    }
  }

  /** The first place id of a curation file that the gazetteer does not hold. */
  public static Optional<String> missingPlace(
      Curation curation, Gazetteer gazetteer, ActorList actors) {
    KnownIdentities known = new KnownIdentities(gazetteer, actors, curation);
    return curation.targets().stream()
        .filter(id -> id.startsWith("place:") && !known.places.containsKey(id))
        .findFirst();
  }

  /** True where gazetteer or actor list give the facts. */
  boolean knows(String id) {
    return places.containsKey(id) || actors.byId(id).isPresent();
  }

  /**
   * A curated resolution.
   *
   * @param surface its name where neither gazetteer nor actor list know the id
   */
  Resolution resolution(String id, String surface) {
    Place place = places.get(id);
    if (place != null) {
      return Resolution.place(place, gazetteer, 1, ResolutionReason.CURATED);
    }
    Actor actor =
        actors
            .byId(id)
            .orElseGet(() -> new Actor(id, kind(id), surface.strip(), null, "", List.of()));
    boolean isOffice = !actor.isPerson() && actor.countryCode() != null;
    Country state = isOffice ? gazetteer.countries().get(actor.countryCode()) : null;
    String parent = state == null ? null : state.place().entityId();
    return Resolution.actor(actor, parent, 1, ResolutionReason.CURATED);
  }

  /** Those of a curation file's ids whose facts are known, as {@code entities} has them. */
  public static List<Row> rows(ResolveConfig config) {
    Curation curation = config.curation();
    if (curation.targets().isEmpty()) {
      return List.of();
    }
    Configuration hadoop = config.hadoop().value();
    KnownIdentities known =
        new KnownIdentities(
            GazetteerFiles.load(config.gazetteerDir(), hadoop),
            ActorList.load(config.actorsFile(), hadoop),
            curation);
    return curation.targets().stream()
        .filter(known::knows)
        .map(id -> row(known.resolution(id, id)))
        .toList();
  }

  private static Row row(Resolution r) {
    Place place = r.place();
    return StoredEntities.TABLE.row(
        r.entityId(),
        r.kind(),
        r.name(),
        r.countryCode(),
        place == null ? null : place.latitude(),
        place == null ? null : place.longitude(),
        place == null ? null : place.feature(),
        place == null || place.id() < 0 ? null : place.id(),
        r.parentId(),
        null);
  }

  /** What stands before the colon of an id. */
  static String kind(String id) {
    return id.substring(0, id.indexOf(':'));
  }
}
