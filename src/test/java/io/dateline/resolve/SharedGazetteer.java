package io.dateline.resolve;

import io.dateline.testing.SharedData;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * GeoNames' larger towns and a composite of open gazetteers, where copies lie beside the checkout.
 * Both are in GeoNames' form of 19 columns; only the first speaks of GeoNames' own ids.
 */
final class SharedGazetteer {

  /**
   * @param kind GeoNames feature class: A, P, H, L, T
   * @param country empty where the row names none, as with most rivers and ranges
   */
  record Entry(String kind, String feature, String country, double latitude, double longitude) {

    double kilometresTo(double otherLatitude, double otherLongitude) {
      return Place.kilometres(latitude, longitude, otherLatitude, otherLongitude);
    }

    boolean isCountry() {
      return feature.startsWith("PCL");
    }
  }

  private final Map<String, List<Entry>> byName = new HashMap<>();
  private final Map<Long, Entry> towns = new HashMap<>();
  private final Map<Long, List<String>> regionNames = new HashMap<>();
  private final List<Entry> countries = new ArrayList<>();

  /** Reads the copies; skips the calling test where one is missing. */
  static SharedGazetteer require() {
    SharedGazetteer shared = new SharedGazetteer();
    eachLine("gazetteer/cities5000.txt", cells -> shared.add(cells, true));
    eachLine("gazetteer/composite.txt.gz", cells -> shared.add(cells, false));
    eachLine(
        "gazetteer/admin1CodesASCII.txt",
        cells -> shared.regionNames.put(Long.parseLong(cells[3]), List.of(cells[1], cells[2])));
    return shared;
  }

  /** All that bear this key of a name, as their name or as another spelling. */
  List<Entry> named(String key) {
    return byName.getOrDefault(key, List.of());
  }

  /** The town with this GeoNames id, null where there is none. */
  Entry town(long geonamesId) {
    return towns.get(geonamesId);
  }

  /** What GeoNames calls the first-level region with this id; empty where it has none. */
  List<String> regionNames(long geonamesId) {
    return regionNames.getOrDefault(geonamesId, List.of());
  }

  List<Entry> countries() {
    return countries;
  }

  private void add(String[] cells, boolean isGeoNames) {
    Entry entry =
        new Entry(
            cells[6],
            cells[7],
            cells[8],
            Double.parseDouble(cells[4]),
            Double.parseDouble(cells[5]));
    if (isGeoNames) {
      towns.put(Long.parseLong(cells[0]), entry);
    }
    if (entry.isCountry()) {
      countries.add(entry);
      return;
    }
    for (String name : (cells[1] + "," + cells[3]).split(",", -1)) {
      if (NameFolding.isLatin(name)) {
        byName.computeIfAbsent(NameFolding.key(name), k -> new ArrayList<>(1)).add(entry);
      }
    }
  }

  private static void eachLine(String relative, Consumer<String[]> action) {
    Path path = SharedData.require(relative);
    try (InputStream bytes = Files.newInputStream(path);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    relative.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes,
                    StandardCharsets.UTF_8))) {
      lines.lines().forEach(line -> action.accept(line.split("\t", -1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SharedGazetteer() {}
}
