package io.dateline.resolve;

import io.dateline.resolve.Gazetteer.NearCandidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;

/**
 * The names of an index that are spelt nearly as a given one. Compared are names with the same
 * consonant skeleton and first letter, whose length allows them to be near at all. Some skeletons
 * are shared by a hundred thousand villages: of the names that share one, the {@value #MOST_READ}
 * of the most populous places are looked at; those whose folded form is the same are all taken, and
 * of the others the first {@value #MOST_COMPARED} are compared. Of the places found, the {@value
 * KeyWriter#MOST_CANDIDATES} nearest are kept, of equally near ones the most populous.
 */
final class NearNames {

  static final int MOST_READ = 20_000;
  static final int MOST_COMPARED = 400;

  private record Found(int row, double distance, long population) {}

  private static final Comparator<Found> NEAREST_THEN_POPULOUS =
      Comparator.comparingDouble(Found::distance)
          .thenComparing(Found::population, Comparator.reverseOrder())
          .thenComparing(Found::row);

  private static final Comparator<NearCandidate> NEAREST_FIRST =
      Comparator.comparingDouble(NearCandidate::distance).thenComparing(c -> c.place().id());

  private final PlaceIndex index;

  NearNames(PlaceIndex index) {
    this.index = index;
  }

  /**
   * The places with a name that is spelt nearly so, each once with its nearest name.
   *
   * @param key as {@link NameFolding#key} gives it
   */
  List<NearCandidate> of(String key) {
    String folded = NameFolding.folded(key);
    String skeleton = NameFolding.skeleton(folded);
    if (skeleton.length() < 2) {
      return List.of();
    }
    Map<Integer, Double> nearest = new HashMap<>();
    index.forSkeleton(
        skeleton,
        MOST_READ,
        new Likely(folded),
        (otherKey, rows) -> {
          double distance = distance(folded, NameFolding.folded(otherKey));
          if (distance < Double.POSITIVE_INFINITY) {
            for (int row : rows) {
              nearest.merge(row, distance, Math::min);
            }
          }
        });
    return cut(nearest).stream()
        .map(found -> new NearCandidate(index.place(found.row()), found.distance()))
        .sorted(NEAREST_FIRST)
        .toList();
  }

  /** Infinite where the names are not near. */
  private static double distance(String folded, String other) {
    if (folded.equals(other)) {
      return 0;
    }
    double limit = SpellingDistance.allowed(Math.max(folded.length(), other.length()));
    if (limit == 0 || folded.charAt(0) != other.charAt(0)) {
      return Double.POSITIVE_INFINITY;
    }
    double distance = SpellingDistance.between(folded, other);
    return distance <= limit ? distance : Double.POSITIVE_INFINITY;
  }

  private List<Found> cut(Map<Integer, Double> nearest) {
    List<Found> found = new ArrayList<>(nearest.size());
    nearest.forEach((row, distance) -> found.add(new Found(row, distance, index.population(row))));
    if (found.size() <= KeyWriter.MOST_CANDIDATES) {
      return found;
    }
    found.sort(NEAREST_THEN_POPULOUS);
    return found.subList(0, KeyWriter.MOST_CANDIDATES);
  }

  /** Lets pass what may be the same when folded, and the first of what may be near. */
  private static final class Likely implements LongPredicate {
    private final long own;
    private final int ownLength;
    private int passed;

    Likely(String folded) {
      this.own = FoldedForm.packed(folded, 0);
      this.ownLength = FoldedForm.length(own);
    }

    @Override
    public boolean test(long form) {
      if (FoldedForm.maybeSame(form, own)) {
        return true;
      }
      return passed < MOST_COMPARED
          && FoldedForm.hasSameFirstLetter(form, own)
          && mayBeNear(FoldedForm.length(form))
          && ++passed <= MOST_COMPARED;
    }

    /** Half a point is the least that a letter more or less can cost. */
    private boolean mayBeNear(int length) {
      double limit = SpellingDistance.allowed(Math.max(length, ownLength));
      return limit > 0 && 0.5 * Math.abs(ownLength - length) <= limit;
    }
  }
}
