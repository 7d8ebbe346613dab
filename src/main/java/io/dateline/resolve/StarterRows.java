package io.dateline.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;

/**
 * The starter's own places beside those of a dump: which of them the dump has too, so that the
 * others (seas, regions of the world, states of the past, so-called republics, villages) can be
 * added, and what the starter calls the regions that both have.
 */
final class StarterRows {

  private static final double SAME_KM = 25;

  /** A place of the starter with its other names. */
  record Row(Place place, List<String> aliases) {}

  private final List<Row> rows = new ArrayList<>();
  private final Map<String, List<Row>> byName = new HashMap<>();
  private final Map<Long, Row> byId = new HashMap<>();
  private final Set<Row> covered = new HashSet<>();

  /** The rows of the gazetteer inside the jar. */
  static StarterRows inJar() {
    return ReferenceFiles.read(
        null,
        GazetteerFiles.PLACES,
        new Configuration(false),
        (name, lines) -> {
          StarterRows starter = new StarterRows();
          TabSeparated.read(
              name,
              lines,
              GazetteerFiles.PLACE_COLUMNS,
              line -> starter.add(new Row(GazetteerFiles.place(line), line.list("aliases"))));
          return starter;
        });
  }

  /** Takes note of a row of the dump: it may be one of the starter's. */
  void note(GeoNamesRow row) {
    same(row.place(), row.aliases()).ifPresent(covered::add);
  }

  /** The starter's row for the same place. */
  Optional<Row> same(Place place, List<String> aliases) {
    Row known = byId.get(place.id());
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Row> found = named(place, place.name());
    for (int i = 0; i < aliases.size() && found.isEmpty(); i++) {
      found = named(place, aliases.get(i));
    }
    return found;
  }

  /** The rows that the dump has not. */
  List<Row> missing() {
    return rows.stream().filter(row -> !covered.contains(row)).toList();
  }

  private Optional<Row> named(Place place, String name) {
    return byName.getOrDefault(nameKey(place, name), List.of()).stream()
        .filter(row -> isSame(row.place(), place))
        .findFirst();
  }

  private void add(Row row) {
    rows.add(row);
    byId.put(row.place().id(), row);
    Set<String> keys = new HashSet<>();
    keys.add(nameKey(row.place(), row.place().name()));
    row.aliases().forEach(alias -> keys.add(nameKey(row.place(), alias)));
    if (row.place().isRegion()) {
      String bare = AreaWords.without(NameFolding.key(row.place().name()));
      keys.add(nameKey(row.place(), bare));
    }
    keys.forEach(key -> byName.computeIfAbsent(key, k -> new ArrayList<>(1)).add(row));
  }

  private static boolean isSame(Place left, Place right) {
    if (!group(left).equals(group(right))) {
      return false;
    }
    return !left.isPopulated() || left.kilometresTo(right) <= SAME_KM;
  }

  private static String group(Place place) {
    return place.isPopulated() ? "P" : place.isRegion() ? "1" : place.isArea() ? "A" : "";
  }

  private static String nameKey(Place place, String name) {
    return place.countryCode() + "|" + NameFolding.key(name);
  }
}
