package io.dateline.resolve;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * Writes {@code countries.tsv} and {@code places.tsv.gz}. Both stand beside their places until
 * {@link #publish}, so that a killed build leaves no half gazetteer.
 */
final class GazetteerWriter implements Closeable {

  private final Path folder;
  private final BufferedWriter places;

  GazetteerWriter(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder);
    if (Files.exists(folder.resolve(GazetteerFiles.PLACES))) {
      throw new IllegalArgumentException(
          folder
              + " holds a places.tsv that is not compressed and would be read in place of the new"
              + " one; name another folder, or remove it");
    }
    this.places =
        new BufferedWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(unfinished("places.tsv.gz")), 1 << 16),
                StandardCharsets.UTF_8),
            1 << 16);
    writeLine(places, GazetteerFiles.PLACE_COLUMNS);
  }

  /** Writes one place; of its names, one for each key. */
  void write(Place place, Collection<String> aliases) throws IOException {
    writeLine(
        places,
        List.of(
            String.valueOf(place.id()),
            clean(place.name()),
            place.feature(),
            place.countryCode(),
            place.admin1(),
            degrees(place.latitude()),
            degrees(place.longitude()),
            String.valueOf(place.population()),
            list(place.name(), aliases)));
  }

  /** Writes all countries. */
  void write(Collection<Country> countries) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(unfinished(GazetteerFiles.COUNTRIES))) {
      writeLine(out, GazetteerFiles.COUNTRY_COLUMNS);
      for (Country c : countries) {
        writeLine(
            out,
            List.of(
                String.valueOf(c.place().id()),
                c.code(),
                c.iso3(),
                clean(c.place().name()),
                list(c.place().name(), c.aliases()),
                list("", c.demonyms()),
                clean(c.capital()),
                c.continent(),
                degrees(c.place().latitude()),
                degrees(c.place().longitude()),
                String.valueOf(c.place().population())));
      }
    }
  }

  /** Moves everything to its place, the statement of sources last. */
  void publish(String sources) throws IOException {
    places.close();
    Files.writeString(unfinished("SOURCES.txt"), sources);
    for (String name : List.of(GazetteerFiles.COUNTRIES, "places.tsv.gz", "SOURCES.txt")) {
      Files.move(unfinished(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() throws IOException {
    places.close();
    for (String name : List.of(GazetteerFiles.COUNTRIES, "places.tsv.gz", "SOURCES.txt")) {
      Files.deleteIfExists(unfinished(name));
    }
  }

  private Path unfinished(String name) {
    return folder.resolve("." + name + ".unfinished");
  }

  private static void writeLine(BufferedWriter out, List<String> cells) throws IOException {
    out.write(String.join("\t", cells));
    out.write('\n');
  }

  private static String list(String name, Collection<String> names) {
    Set<String> keys = new HashSet<>();
    keys.add(NameFolding.key(name));
    List<String> kept = new ArrayList<>();
    for (String alias : names) {
      if (keys.add(NameFolding.key(alias))) {
        kept.add(clean(alias));
      }
    }
    return String.join("|", kept);
  }

  private static String clean(String text) {
    return text.replaceAll("[\\t\\n\\r|]+", " ").strip();
  }

  /** Five decimals are a metre. */
  private static String degrees(double value) {
    return BigDecimal.valueOf(value)
        .setScale(5, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
