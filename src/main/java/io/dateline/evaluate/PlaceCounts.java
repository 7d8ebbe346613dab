package io.dateline.evaluate;

import io.dateline.evaluate.PlaceRun.Document;
import io.dateline.evaluate.PlaceRun.Resolved;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one document adds to the figures.
 *
 * @param located gold toponyms with coordinates
 * @param right those of them that got the right place when their spans were given
 * @param errors kilometres of error of each, infinite where unresolved
 * @param gold all gold toponyms
 * @param found names resolved as places in the raw text
 * @param spans found names whose span is that of a gold toponym
 * @param overlaps gold toponyms that some found name overlaps
 * @param foundOverlaps found names that overlap some gold toponym
 * @param places found names whose span is that of a gold toponym and whose place is right
 */
record PlaceCounts(
    int located,
    int right,
    List<Double> errors,
    int gold,
    int found,
    int spans,
    int overlaps,
    int foundOverlaps,
    int places) {

  static PlaceCounts of(Document document, PlaceVerdict verdict) {
    List<Double> errors = new ArrayList<>();
    int right = 0;
    List<GoldToponym> gold = document.article().toponyms();
    for (int i = 0; i < gold.size(); i++) {
      GoldToponym g = gold.get(i);
      if (g.where() != null) {
        var place = document.goldSpans().get(i).resolution().place();
        right += verdict.isRight(g, place) ? 1 : 0;
        errors.add(verdict.error(g, place));
      }
    }
    Map<Span, GoldToponym> bySpan = new HashMap<>();
    gold.forEach(g -> bySpan.put(Span.of(g.begin(), g.phrase()), g));
    List<Resolved> found = places(document);
    int spans = 0;
    int places = 0;
    for (Resolved r : found) {
      GoldToponym g = bySpan.get(Span.of(r));
      spans += g == null ? 0 : 1;
      boolean isRight =
          g != null && g.where() != null && verdict.isRight(g, r.resolution().place());
      places += isRight ? 1 : 0;
    }
    int overlaps =
        (int) gold.stream().filter(g -> found.stream().anyMatch(r -> overlap(g, r))).count();
    int foundOverlaps =
        (int) found.stream().filter(r -> gold.stream().anyMatch(g -> overlap(g, r))).count();
    return new PlaceCounts(
        errors.size(),
        right,
        errors,
        gold.size(),
        found.size(),
        spans,
        overlaps,
        foundOverlaps,
        places);
  }

  /** The names of a document that were resolved as places. */
  static List<Resolved> places(Document document) {
    return document.fromText().stream().filter(r -> r.resolution().place() != null).toList();
  }

  private static boolean overlap(GoldToponym g, Resolved r) {
    return g.begin() < r.mention().end() && r.mention().begin() < g.end();
  }

  /** Begin and end of a name without a leading "the", a possessive and punctuation at its ends. */
  record Span(int begin, int end) {

    static Span of(Resolved r) {
      return of(r.mention().begin(), r.mention().surface());
    }

    static Span of(int begin, String surface) {
      String bare = surface.replaceFirst("(?:[’']s?|[.,;:\\s])+$", "");
      String start = bare.replaceFirst("^(?i:the\\s+)", "");
      return new Span(begin + bare.length() - start.length(), begin + bare.length());
    }
  }
}
