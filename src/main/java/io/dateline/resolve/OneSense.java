package io.dateline.resolve;

import io.dateline.resolve.Toponym.Cue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Lets the mentions of one name in an article speak for each other (Gale et al. 1992). */
final class OneSense {

  private final Gazetteer gazetteer;

  OneSense(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * Lets a bare name stand for the region where the article speaks mostly of "the X region" and
   * never of the town, in whatever spelling; and lets a name that stands beside its region or
   * country once ("Paris, Texas") lie there everywhere.
   *
   * @param toponyms in the order of the mentions; null for those that bear no name
   */
  List<Toponym> settled(List<Toponym> toponyms) {
    Map<String, List<Cue>> cues = new LinkedHashMap<>();
    Map<String, String> parents = new HashMap<>();
    for (Toponym t : toponyms) {
      if (t != null) {
        cues.computeIfAbsent(family(t), k -> new ArrayList<>()).add(t.cue());
        if (t.parentKey() != null) {
          parents.merge(t.key(), t.parentKey(), (a, b) -> Objects.equals(a, b) ? a : "");
        }
      }
    }
    List<Toponym> out = new ArrayList<>(toponyms.size());
    for (Toponym t : toponyms) {
      out.add(t == null ? null : settled(t, cues, parents));
    }
    return out;
  }

  private Toponym settled(Toponym t, Map<String, List<Cue>> cues, Map<String, String> parents) {
    Cue cue = t.cue() == Cue.NONE && speaksOfRegion(cues.get(family(t))) ? Cue.REGION : t.cue();
    String parent = t.parentKey();
    if (parent == null && !parents.getOrDefault(t.key(), "").isEmpty()) {
      parent = parents.get(t.key());
    }
    return new Toponym(t.key(), cue, parent, t.childKey());
  }

  /** What the spellings of a region's name and its seat's have in common: the region. */
  private String family(Toponym toponym) {
    return gazetteer.byKey(toponym.key()).stream()
        .map(Gazetteer.Candidate::place)
        .filter(Place::isRegion)
        .findFirst()
        .map(Place::entityId)
        .orElse(toponym.key());
  }

  private static boolean speaksOfRegion(List<Cue> cues) {
    long regions = cues.stream().filter(c -> c == Cue.REGION).count();
    long bare = cues.stream().filter(c -> c == Cue.NONE).count();
    return !cues.contains(Cue.SETTLEMENT) && regions >= 2 && regions >= bare;
  }
}
