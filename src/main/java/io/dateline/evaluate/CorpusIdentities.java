package io.dateline.evaluate;

import io.dateline.resolve.NameFrequencies;
import io.dateline.resolve.NameSimilarity;
import io.dateline.resolve.PersonName;
import io.dateline.resolve.Resolution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Identities that the whole corpus unites: persons that no list knows, whose names are alike and
 * rare enough. Plain pairs, which does for the few thousand names of gold data.
 */
final class CorpusIdentities {

  /** A resolved mention. */
  record Found(String surface, Resolution resolution) {}

  private final Map<String, String> unitedWith = new HashMap<>();

  static CorpusIdentities of(List<Found> found) {
    Map<String, PersonName> names = new LinkedHashMap<>();
    for (Found f : found) {
      PersonName name = PersonName.of(f.surface());
      Resolution r = f.resolution();
      if (r.entityId() != null && r.kind().equals("person") && name.isFull()) {
        names.putIfAbsent(r.entityId(), name);
      }
    }
    CorpusIdentities identities = new CorpusIdentities();
    NameFrequencies counts = NameFrequencies.of(names.values());
    List<String> ids = new ArrayList<>(names.keySet());
    for (int i = 0; i < ids.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (NameSimilarity.isSamePerson(names.get(ids.get(i)), names.get(ids.get(j)), counts)) {
          identities.unitedWith.putIfAbsent(ids.get(i), identities.of(ids.get(j)));
        }
      }
    }
    return identities;
  }

  /** The id that stands for another; itself where it is united with none. */
  String of(String id) {
    return unitedWith.getOrDefault(id, id);
  }

  private CorpusIdentities() {}
}
