package io.dateline.resolve;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Whose organs an article names with their state, for where it names them without. */
final class OfficeStates {

  private final Map<String, Map<String, Integer>> counts = new HashMap<>();
  private final Map<String, Resolution> byId = new HashMap<>();

  /** Remembers an organ that stands beside its state. */
  void add(String organ, Resolution office) {
    byId.putIfAbsent(office.entityId(), office);
    counts
        .computeIfAbsent(organ, k -> new LinkedHashMap<>())
        .merge(office.entityId(), 1, Integer::sum);
  }

  /** The state's organ that the article names more often than any other state's. */
  Optional<Resolution> of(String organ) {
    Map<String, Integer> met = counts.getOrDefault(organ, Map.of());
    int most = met.values().stream().mapToInt(n -> n).max().orElse(0);
    var often = met.entrySet().stream().filter(e -> e.getValue() == most).toList();
    return often.size() == 1 ? Optional.of(byId.get(often.get(0).getKey())) : Optional.empty();
  }
}
