package io.dateline.resolve;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Administrations of regions by rule: "Luhansk Oblast Administration", "Luhansk Regional State
 * Administration" and "Luhansk Regional Military Administration" are one body.
 */
final class RegionalBodies {

  private static final Pattern ADMINISTRATION =
      Pattern.compile("(.+?) (?:oblast|region|regional)(?: (?:state|military))* administration");

  private final Gazetteer gazetteer;

  RegionalBodies(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The body, where the gazetteer knows the one region meant. */
  Optional<Resolution> read(String key) {
    Matcher m = ADMINISTRATION.matcher(key);
    if (!m.matches()) {
      return Optional.empty();
    }
    return region(m.group(1) + " oblast")
        .or(() -> region(m.group(1) + " region"))
        .map(RegionalBodies::administration);
  }

  private Optional<Place> region(String key) {
    List<Place> regions =
        gazetteer.byKey(key).stream()
            .map(Gazetteer.Candidate::place)
            .filter(Place::isRegion)
            .distinct()
            .toList();
    return regions.size() == 1 ? Optional.of(regions.get(0)) : Optional.empty();
  }

  private static Resolution administration(Place region) {
    String id =
        "organization:administration-of-"
            + PersonName.slug(NameFolding.key(region.name()))
            + "-"
            + region.countryCode().toLowerCase(Locale.ROOT);
    Actor actor =
        new Actor(
            id,
            Resolution.ORGANIZATION,
            region.name() + " Administration",
            region.countryCode(),
            "",
            List.of());
    return Resolution.actor(actor, region.entityId(), 0.9, ResolutionReason.OFFICE);
  }
}
