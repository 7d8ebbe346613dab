package io.dateline.resolve;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.conf.Configuration;

/**
 * The gazetteer in a folder: one that {@link GazetteerBuilder} wrote, or two tables, {@code
 * countries.tsv} and {@code places.tsv}, each plain or with {@code .gz}, whose index is made while
 * they are loaded. A gazetteer is loaded once in a JVM, however many tasks ask for it.
 */
public final class GazetteerFiles {

  static final String COUNTRIES = "countries.tsv";
  static final String PLACES = "places.tsv";

  static final List<String> COUNTRY_COLUMNS =
      List.of(
          "geonames_id",
          "iso2",
          "iso3",
          "name",
          "aliases",
          "demonyms",
          "capital",
          "continent",
          "latitude",
          "longitude",
          "population");

  static final List<String> PLACE_COLUMNS =
      List.of(
          "geonames_id",
          "name",
          "feature",
          "country_code",
          "admin1",
          "latitude",
          "longitude",
          "population",
          "aliases");

  private static final Map<String, Gazetteer> LOADED = new ConcurrentHashMap<>();

  /**
   * Loads a gazetteer, or returns the one that was loaded before from the same contents.
   *
   * @param folder on any Hadoop file system; null for the starter inside the jar
   * @throws java.io.UncheckedIOException when a file is missing or cannot be read
   * @throws IllegalArgumentException when a line is wrong (the message names file and line), or an
   *     index is damaged or of another version
   */
  public static Gazetteer load(String folder, Configuration hadoop) {
    return load(folder, fingerprint(folder, hadoop), hadoop);
  }

  /** The same, for a caller who knows the fingerprint already and spares the reading for it. */
  static Gazetteer load(String folder, String fingerprint, Configuration hadoop) {
    return LOADED.computeIfAbsent(
        folder + "#" + fingerprint, k -> read(folder, fingerprint, hadoop));
  }

  /** Hash of the contents: as the manifest of a built gazetteer says, else of both tables. */
  public static String fingerprint(String folder, Configuration hadoop) {
    return GazetteerManifest.of(folder, hadoop)
        .map(GazetteerManifest::fingerprint)
        .orElseGet(
            () ->
                ReferenceFiles.digest(folder, COUNTRIES, hadoop)
                    + ReferenceFiles.digest(folder, PLACES, hadoop));
  }

  private static Gazetteer read(String folder, String fingerprint, Configuration hadoop) {
    GazetteerManifest manifest = GazetteerManifest.of(folder, hadoop).orElse(null);
    if (manifest == null) {
      return readTables(folder, hadoop);
    }
    if (!manifest.fingerprint().equals(fingerprint)) {
      throw new IllegalArgumentException(
          folder
              + " holds another gazetteer than when the run was planned; give every worker the"
              + " same one and run again");
    }
    return BuiltGazetteer.open(folder, manifest, hadoop);
  }

  private static Gazetteer readTables(String folder, Configuration hadoop) {
    Gazetteer.Builder builder = new Gazetteer.Builder();
    ReferenceFiles.read(
        folder,
        COUNTRIES,
        hadoop,
        (name, lines) -> {
          addCountries(builder, name, lines);
          return null;
        });
    ReferenceFiles.read(
        folder,
        PLACES,
        hadoop,
        (name, lines) -> {
          addPlaces(builder, name, lines);
          return null;
        });
    return builder.build();
  }

  /** Adds every line of a countries file. */
  static void addCountries(Gazetteer.Builder builder, String name, BufferedReader lines)
      throws IOException {
    TabSeparated.read(name, lines, COUNTRY_COLUMNS, line -> builder.add(country(line)));
  }

  /** Adds every line of a places file. */
  static void addPlaces(Gazetteer.Builder builder, String name, BufferedReader lines)
      throws IOException {
    TabSeparated.read(
        name, lines, PLACE_COLUMNS, line -> builder.add(place(line), line.list("aliases")));
  }

  static Country country(TabSeparated.Line line) {
    Place place =
        new Place(
            line.integer("geonames_id"),
            line.text("name"),
            "PCLI",
            line.text("iso2"),
            "",
            line.degrees("latitude"),
            line.degrees("longitude"),
            line.integer("population"));
    return new Country(
        place,
        line.text("iso3"),
        line.list("aliases"),
        line.list("demonyms"),
        line.text("capital"),
        line.text("continent"));
  }

  static Place place(TabSeparated.Line line) {
    return new Place(
        line.integer("geonames_id"),
        line.text("name"),
        line.text("feature"),
        line.text("country_code"),
        line.text("admin1"),
        line.degrees("latitude"),
        line.degrees("longitude"),
        line.integer("population"));
  }

  private GazetteerFiles() {}
}
