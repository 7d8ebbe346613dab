package io.dateline.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.testing.SharedData;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * The hand-made places against GeoNames and a second gazetteer, where copies lie beside the
 * checkout. Towns with a GeoNames id must lie where that id lies, countries and towns without one
 * where some namesake of their country lies. Villages that neither gazetteer names are counted.
 * Regions, rivers and seas have no one coordinate to compare.
 */
class StarterGazetteerTest {

  private static final double FAR_KM = 25;

  @Test
  void townsLieWhereGeoNamesHasThem() throws IOException {
    Path cities = SharedData.require("gazetteer/cities5000.txt");
    Path composite = SharedData.require("gazetteer/composite.txt.gz");
    Starter.gazetteer();
    Map<Long, List<double[]>> byId = new HashMap<>();
    Map<String, List<double[]>> byName = new HashMap<>();
    try (BufferedReader lines = Files.newBufferedReader(cities)) {
      lines.lines().forEach(line -> remember(line, byId, byName, true));
    }
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(composite)), StandardCharsets.UTF_8))) {
      lines.lines().forEach(line -> remember(line, byId, byName, false));
    }
    List<String> far = new ArrayList<>();
    List<String> others = new ArrayList<>();
    int[] checked = new int[2];
    eachTown(
        line -> {
          double[] here = {line.degrees("latitude"), line.degrees("longitude")};
          List<double[]> known = byId.get(line.integer("geonames_id"));
          boolean isSame = known != null;
          if (known == null) {
            known = byName.get(line.text("country_code") + NameFolding.key(line.text("name")));
          }
          checked[1]++;
          if (known == null) {
            return;
          }
          double nearest =
              known.stream()
                  .mapToDouble(k -> Place.kilometres(here[0], here[1], k[0], k[1]))
                  .min()
                  .orElse(0);
          checked[0] += nearest <= FAR_KM ? 1 : 0;
          if (nearest > FAR_KM) {
            String found =
                String.format(
                    "%s %s: %.0f km", line.text("geonames_id"), line.text("name"), nearest);
            (isSame ? far : others).add(found);
          }
        });
    System.out.printf(
        "%d of %d towns lie within %.0f km of their entry, the rest have none%n",
        checked[0], checked[1], FAR_KM);
    assertThat(far).isEmpty();
    assertThat(others).isEmpty();
    assertThat(checked[0]).isGreaterThan((int) (0.9 * checked[1]));
  }

  @Test
  void countriesLieWhereTheSecondGazetteerHasThem() throws IOException {
    Path composite = SharedData.require("gazetteer/composite.txt.gz");
    Map<String, List<double[]>> countries = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(composite)), StandardCharsets.UTF_8))) {
      lines
          .lines()
          .map(line -> line.split("\t", -1))
          .filter(cells -> cells[7].startsWith("PCL"))
          .forEach(
              cells ->
                  countries
                      .computeIfAbsent(cells[8], k -> new ArrayList<>(1))
                      .add(
                          new double[] {
                            Double.parseDouble(cells[4]), Double.parseDouble(cells[5])
                          }));
    }
    List<String> far = new ArrayList<>();
    for (Country country : Starter.gazetteer().countries().values()) {
      Place place = country.place();
      double nearest =
          countries.getOrDefault(place.countryCode(), List.of()).stream()
              .mapToDouble(
                  at -> Place.kilometres(place.latitude(), place.longitude(), at[0], at[1]))
              .min()
              .orElse(0);
      if (nearest > FAR_KM) {
        far.add(String.format("%s: %.0f km", place.name(), nearest));
      }
    }
    assertThat(countries).hasSizeGreaterThan(150);
    assertThat(far).isEmpty();
  }

  @Test
  void theTheatreIsThere() {
    Gazetteer gazetteer = Starter.gazetteer();
    for (String name : new String[] {"Izium", "Kharkiv", "Kyiv", "Sudzha", "Bakhmut", "Ukraine"}) {
      assertThat(gazetteer.byKey(NameFolding.key(name))).as(name).isNotEmpty();
    }
    assertThat(gazetteer.countries()).hasSizeGreaterThan(190);
    assertThat(gazetteer.byDemonym("ukrainian")).isPresent();
  }

  private static void eachTown(java.util.function.Consumer<TabSeparated.Line> action)
      throws IOException {
    String places =
        new String(
            StarterGazetteerTest.class.getResourceAsStream("/gazetteer/places.tsv").readAllBytes(),
            StandardCharsets.UTF_8);
    TabSeparated.read(
        "places.tsv",
        new BufferedReader(new StringReader(places)),
        GazetteerFiles.PLACE_COLUMNS,
        line -> {
          if (line.text("feature").startsWith("PPL")) {
            action.accept(line);
          }
        });
  }

  private static void remember(
      String line,
      Map<Long, List<double[]>> byId,
      Map<String, List<double[]>> byName,
      boolean isGeoNames) {
    String[] cells = line.split("\t", -1);
    if (!cells[6].equals("P")) {
      return;
    }
    double[] at = {Double.parseDouble(cells[4]), Double.parseDouble(cells[5])};
    if (isGeoNames) {
      byId.computeIfAbsent(Long.parseLong(cells[0]), k -> new ArrayList<>(1)).add(at);
    }
    for (String name : (cells[1] + "," + cells[3]).split(",", -1)) {
      if (NameFolding.isLatin(name)) {
        byName.computeIfAbsent(cells[8] + NameFolding.key(name), k -> new ArrayList<>(1)).add(at);
      }
    }
  }
}
