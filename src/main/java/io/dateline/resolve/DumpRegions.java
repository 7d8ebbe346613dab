package io.dateline.resolve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The first-level regions of a dump: which have a row, which are only a code on their towns. A
 * region without a row gets one, at its seat or amid its towns; a second code for a region that has
 * a row under another is led back to that one.
 */
final class DumpRegions {

  private static final long OWN_IDS = 1_000_000;

  private static final class Region {
    private boolean hasRow;
    private Place seat;
    private double latitudes;
    private double longitudes;
    private int towns;
  }

  private final Map<String, Region> regions = new HashMap<>();
  private final Map<String, String> codesByName = new HashMap<>();
  private final Map<String, String> leadsTo = new HashMap<>();
  private final List<Place> added = new ArrayList<>();

  /** Takes note of a row in the first pass. */
  void note(GeoNamesRow row) {
    Place place = row.place();
    if (place.admin1().isEmpty()) {
      return;
    }
    Region region = regions.computeIfAbsent(code(place), k -> new Region());
    if (place.isRegion()) {
      region.hasRow = true;
      putName(place, place.name());
      row.aliases().forEach(alias -> putName(place, alias));
    } else if (place.isPopulated()) {
      region.towns++;
      region.latitudes += place.latitude();
      region.longitudes += place.longitude();
      boolean isSeat = place.feature().equals("PPLA") || place.feature().equals("PPLC");
      if (isSeat && (region.seat == null || region.seat.population() < place.population())) {
        region.seat = place;
      }
    }
  }

  /** Between the passes: reads the codes' names and settles what becomes of each code. */
  void settle(Path admin1, GazetteerCounts counts) throws IOException {
    DumpLines.each(
        admin1,
        (number, cells) -> {
          int dot = cells[0].indexOf('.');
          if (cells.length < 4 || dot < 1 || cells[1].isBlank()) {
            counts.malformed(admin1, number, "not code, name, ASCII name, id");
            return;
          }
          settle(cells, cells[0].substring(0, dot), cells[0].substring(dot + 1), counts);
        });
  }

  private void settle(String[] cells, String country, String admin1, GazetteerCounts counts) {
    Region region = regions.get(cells[0]);
    if (region == null || (region.towns == 0 && !region.hasRow)) {
      counts.dropped("a region's code without towns");
      return;
    }
    if (region.hasRow) {
      return;
    }
    String key = NameFolding.key(cells[1]);
    String other = codesByName.get(country + "|" + key);
    other = other == null ? codesByName.get(country + "|" + AreaWords.without(key)) : other;
    if (other != null) {
      leadsTo.put(cells[0], other);
      counts.dropped("a second code of a region");
      return;
    }
    Place seat = region.seat;
    added.add(
        new Place(
            id(cells[3]),
            cells[1].strip(),
            "ADM1",
            country,
            admin1,
            seat == null ? region.latitudes / region.towns : seat.latitude(),
            seat == null ? region.longitudes / region.towns : seat.longitude(),
            0));
  }

  /** The row with the code of its region's own row. */
  Place settled(Place place) {
    String code = leadsTo.get(code(place));
    return code == null ? place : place.withAdmin1(code);
  }

  /** Rows for regions that have none in the dump. */
  List<Place> added() {
    return added;
  }

  boolean knows(Place place) {
    return regions.containsKey(code(place));
  }

  boolean hasRegionsOf(String country) {
    return added.stream().anyMatch(p -> p.countryCode().equals(country))
        || regions.entrySet().stream()
            .anyMatch(e -> e.getKey().startsWith(country + ".") && e.getValue().hasRow);
  }

  private long id(String cell) {
    try {
      long id = Long.parseLong(cell.strip());
      return id > 0 ? id : -(OWN_IDS + added.size());
    } catch (NumberFormatException e) {
      return -(OWN_IDS + added.size());
    }
  }

  private void putName(Place place, String name) {
    String key = NameFolding.key(name);
    codesByName.putIfAbsent(place.countryCode() + "|" + key, place.admin1());
    String bare = AreaWords.without(key);
    if (!AreaWords.isCommon(bare)) {
      codesByName.putIfAbsent(place.countryCode() + "|" + bare, place.admin1());
    }
  }

  private static String code(Place place) {
    return place.countryCode() + "." + place.admin1();
  }
}
