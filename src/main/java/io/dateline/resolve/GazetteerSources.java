package io.dateline.resolve;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The GeoNames files that a gazetteer is built from, each plain, {@code .gz} or {@code .zip}.
 *
 * @param geonames dumps in the 19-column form: allCountries.txt, citiesN.txt, one country's file
 * @param alternateNames alternateNamesV2.txt, null without
 * @param admin1 admin1CodesASCII.txt, null without
 * @param countries countryInfo.txt, null without
 * @see <a href="https://download.geonames.org/export/dump/readme.txt">GeoNames' description</a>
 */
public record GazetteerSources(
    List<Path> geonames, Path alternateNames, Path admin1, Path countries) {

  public GazetteerSources {
    geonames = List.copyOf(geonames);
    if (geonames.isEmpty()) {
      throw new IllegalArgumentException(
          "no GeoNames dump is named; give at least one, such as cities5000.zip");
    }
  }

  /** All files that are there to be read. */
  List<Path> files() {
    List<Path> files = new ArrayList<>(geonames);
    for (Path optional : new Path[] {alternateNames, admin1, countries}) {
      if (optional != null) {
        files.add(optional);
      }
    }
    return files;
  }

  /** The first file that is not there, as a message with its remedy; null where all are. */
  String missing() {
    return files().stream()
        .filter(file -> !Files.isRegularFile(file))
        .findFirst()
        .map(
            file ->
                file
                    + " is not there; GeoNames offers it at"
                    + " https://download.geonames.org/export/dump/")
        .orElse(null);
  }
}
