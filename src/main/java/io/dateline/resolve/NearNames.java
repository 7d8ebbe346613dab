package io.dateline.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of an index that are spelt nearly as a given one. Compared are names with the same
 * consonant skeleton and first letter, whose length allows them to be near at all. Of the names
 * that share a skeleton, the {@value #MOST_READ} of the most populous places are looked at, and of
 * those that pass, the first {@value #MOST_COMPARED} are compared: some skeletons are shared by a
 * hundred thousand villages.
 */
final class NearNames {

  static final int MOST_READ = 4_000;
  static final int MOST_COMPARED = 400;

  private static final Comparator<Gazetteer.NearCandidate> NEAREST_FIRST =
      Comparator.comparingDouble(Gazetteer.NearCandidate::distance)
          .thenComparing(c -> c.place().id());

  private final PlaceIndex index;

  NearNames(PlaceIndex index) {
    this.index = index;
  }

  /**
   * The places with a name that is spelt nearly so, each once with its nearest name.
   *
   * @param key as {@link NameFolding#key} gives it
   */
  List<Gazetteer.NearCandidate> of(String key) {
    String folded = NameFolding.folded(key);
    String skeleton = NameFolding.skeleton(folded);
    if (skeleton.length() < 2) {
      return List.of();
    }
    Map<Integer, Double> nearest = new HashMap<>();
    int[] compared = new int[1];
    index.forSkeleton(
        skeleton,
        MOST_READ,
        (length, firstLetter) ->
            firstLetter == KeyWriter.firstLetter(folded) && mayBeNear(folded.length(), length),
        (otherKey, rows) -> {
          String other = NameFolding.folded(otherKey);
          if (folded.charAt(0) == other.charAt(0) && SpellingDistance.isNear(folded, other)) {
            double distance = SpellingDistance.between(folded, other);
            for (int row : rows) {
              nearest.merge(row, distance, Math::min);
            }
          }
          return ++compared[0] < MOST_COMPARED;
        });
    List<Gazetteer.NearCandidate> found = new ArrayList<>();
    nearest.forEach(
        (row, distance) -> found.add(new Gazetteer.NearCandidate(index.place(row), distance)));
    found.sort(NEAREST_FIRST);
    return List.copyOf(found);
  }

  /** Half a point is the least that a letter more or less can cost. */
  private static boolean mayBeNear(int length, int otherLength) {
    double least = 0.5 * Math.abs(KeyWriter.foldedLength(length) - otherLength);
    return least <= SpellingDistance.allowed(Math.max(length, otherLength));
  }
}
