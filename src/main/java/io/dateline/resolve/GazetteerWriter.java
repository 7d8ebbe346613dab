package io.dateline.resolve;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes a gazetteer: {@code places.index} for the resolver, {@code places.parquet} for people,
 * {@code countries.tsv}, {@code SOURCES.txt} and the manifest. All stand in a folder of their own
 * until {@link #publish} moves them, the manifest last, so that a killed build leaves no half
 * gazetteer.
 */
final class GazetteerWriter implements Closeable {

  static final String INDEX = "places.index";

  private static final String PARQUET = "places.parquet";
  private static final String SOURCES = "SOURCES.txt";

  /** Keeps a partition of 30 million names at about 100,000. */
  private static final int PARTITIONS = 256;

  private final Path folder;
  private final Path unfinished;
  private final PlacesParquet parquet;
  private final IndexWriter index;

  /**
   * @param folder to publish to
   * @param unfinished scratch folder on the same file system, emptied by the caller
   */
  GazetteerWriter(Path folder, Path unfinished) throws IOException {
    this.folder = folder;
    this.unfinished = unfinished;
    if (Files.exists(folder.resolve(GazetteerFiles.PLACES))) {
      throw new IllegalArgumentException(
          folder
              + " holds a gazetteer of your own, places.tsv; name another folder, or remove the"
              + " file");
    }
    this.parquet = new PlacesParquet(unfinished.resolve(PARQUET));
    this.index = new IndexWriter(unfinished, PARTITIONS);
  }

  /** Writes one place; of its names, one for each key. */
  void write(Place place, Collection<String> aliases) throws IOException {
    List<String> distinct = distinct(place.name(), aliases);
    index.add(place, distinct);
    parquet.write(place, distinct);
  }

  /** Writes all countries, as places too. */
  void write(Collection<Country> countries) throws IOException {
    try (BufferedWriter out =
        Files.newBufferedWriter(unfinished.resolve(GazetteerFiles.COUNTRIES))) {
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
    for (Country c : countries) {
      write(c.place(), c.aliases());
    }
  }

  /** Ends the files and moves them to their places. */
  void publish(String sources) throws IOException {
    parquet.close();
    Path file = unfinished.resolve(INDEX);
    index.finish(file);
    PlaceIndex places = new PlaceIndex(IndexBytes.map(file), file.toString());
    String countries =
        new Sha256().add(Files.readString(unfinished.resolve(GazetteerFiles.COUNTRIES))).hex();
    Files.writeString(
        unfinished.resolve(GazetteerManifest.FILE), GazetteerManifest.of(places, countries).json());
    Files.writeString(unfinished.resolve(SOURCES), sources);
    for (String name :
        List.of(INDEX, PARQUET, GazetteerFiles.COUNTRIES, SOURCES, GazetteerManifest.FILE)) {
      Files.move(
          unfinished.resolve(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
    // Earlier builds wrote the places there.
    Files.deleteIfExists(folder.resolve(GazetteerFiles.PLACES + ".gz"));
  }

  @Override
  public void close() throws IOException {
    parquet.close();
    index.close();
  }

  private static void writeLine(BufferedWriter out, List<String> cells) throws IOException {
    out.write(String.join("\t", cells));
    out.write('\n');
  }

  private static List<String> distinct(String name, Collection<String> names) {
    Set<String> keys = new HashSet<>();
    keys.add(NameFolding.key(name));
    List<String> kept = new ArrayList<>();
    for (String alias : names) {
      if (keys.add(NameFolding.key(alias))) {
        kept.add(alias);
      }
    }
    return kept;
  }

  private static String list(String name, Collection<String> names) {
    return String.join("|", distinct(name, names).stream().map(GazetteerWriter::clean).toList());
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
