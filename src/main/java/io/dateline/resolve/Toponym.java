package io.dateline.resolve;

import java.util.Optional;
import java.util.Set;

/**
 * A place name as an article uses it.
 *
 * @param key the name without class words and points of the compass, as {@link NameFolding#key}
 * @param cue what kind of place the words around the name ask for
 * @param parentKey the region or country that stands beside it ("Paris, Texas", "Russia's Kursk"),
 *     null where none does
 * @param childKey the name whose parent it may be itself ("Paris" before ", Texas"), null where
 *     none stands there
 */
record Toponym(String key, Cue cue, String parentKey, String childKey) {

  Toponym(String key, Cue cue, String parentKey) {
    this(key, cue, parentKey, null);
  }

  /** Kinds of place that words beside a name tell apart. */
  enum Cue {
    NONE,
    REGION,
    DISTRICT,
    SETTLEMENT,
    NATURE;

    private static final Set<String> LIVED_IN_OR_GOVERNED = Set.of("PPL", "ADM", "PCL");

    /** True where a place is of the kind asked for. */
    boolean fits(Place place) {
      return switch (this) {
        case NONE -> true;
        case REGION -> place.isRegion() || place.feature().startsWith("RGN");
        case DISTRICT -> place.isArea() && !place.isRegion();
        case SETTLEMENT -> place.isPopulated();
        case NATURE ->
            LIVED_IN_OR_GOVERNED.stream().noneMatch(class_ -> place.feature().startsWith(class_));
      };
    }

    /** The kind that a word names, singular or plural. */
    static Optional<Cue> of(String word) {
      if (AreaWords.REGION.contains(word)) {
        return Optional.of(REGION);
      }
      if (AreaWords.DISTRICT.contains(word)) {
        return Optional.of(DISTRICT);
      }
      if (AreaWords.SETTLEMENT.contains(word)) {
        return Optional.of(SETTLEMENT);
      }
      return AreaWords.NATURE.contains(word) ? Optional.of(NATURE) : Optional.empty();
    }
  }

  Toponym withCue(Cue other) {
    return new Toponym(key, other, parentKey, childKey);
  }
}
