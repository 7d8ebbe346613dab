package io.dateline.resolve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The countries of a built gazetteer: those of the starter with their demonyms, brought up to date
 * by the dump's rows and by countryInfo.txt, and those that the starter lacks.
 */
final class DumpCountries {

  private final Map<String, Country> countries = new TreeMap<>();
  private final Map<String, Place> capitals = new HashMap<>();

  DumpCountries(Collection<Country> starter) {
    starter.forEach(c -> countries.put(c.code(), c));
  }

  /** Takes note of a row that is a country's own, or a capital. */
  void note(GeoNamesRow row, AlternateNames names) {
    Place place = row.place();
    if (place.feature().equals("PPLC")) {
      capitals.putIfAbsent(place.countryCode(), place);
    }
    if (!row.isCountry() || place.countryCode().length() != 2) {
      return;
    }
    Country known = countries.get(place.countryCode());
    Set<String> aliases = new LinkedHashSet<>(known == null ? List.of() : known.aliases());
    aliases.addAll(names.of(place.id()));
    if (known == null) {
      aliases.addAll(row.aliases());
      countries.put(
          place.countryCode(),
          new Country(asCountry(place), "", List.copyOf(aliases), List.of(), "", ""));
    } else {
      Place old = known.place();
      long population = place.population() > 0 ? place.population() : old.population();
      countries.put(
          place.countryCode(),
          new Country(
              asCountry(old).withPopulation(population),
              known.iso3(),
              List.copyOf(aliases),
              known.demonyms(),
              known.capital(),
              known.continent()));
    }
  }

  /** Reads countryInfo.txt: codes, capital, continent, and countries that are still missing. */
  void read(Path file, GazetteerCounts counts) throws IOException {
    DumpLines.each(
        file,
        (number, cells) -> {
          if (cells.length < 17 || cells[0].length() != 2) {
            counts.malformed(file, number, "not the columns of countryInfo.txt");
          } else {
            update(cells, counts);
          }
        });
  }

  private void update(String[] cells, GazetteerCounts counts) {
    Country known = countries.get(cells[0]);
    if (known == null) {
      Place capital = capitals.get(cells[0]);
      if (capital == null) {
        counts.dropped("a country that nothing gives coordinates");
        return;
      }
      Place place =
          new Place(
              number(cells[16]),
              cells[4],
              "PCLI",
              cells[0],
              "",
              capital.latitude(),
              capital.longitude(),
              number(cells[7]));
      known = new Country(place, cells[1], List.of(), List.of(), cells[5], cells[8]);
    }
    Set<String> aliases = new LinkedHashSet<>(known.aliases());
    aliases.add(cells[4]);
    aliases.remove(known.place().name());
    countries.put(
        cells[0],
        new Country(
            known.place(),
            cells[1],
            new ArrayList<>(aliases),
            known.demonyms(),
            known.capital().isEmpty() ? cells[5] : known.capital(),
            known.continent().isEmpty() ? cells[8] : known.continent()));
  }

  Collection<Country> all() {
    return countries.values();
  }

  private static Place asCountry(Place place) {
    return place.withFeature("PCLI").withAdmin1("");
  }

  private static long number(String cell) {
    try {
      return Long.parseLong(cell.strip());
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
