package io.dateline.resolve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;

/**
 * Builds a gazetteer from GeoNames dumps: its index, its places as Parquet, its countries, and a
 * {@code SOURCES.txt} that says from what. Streams the dumps twice; memory grows with the alternate
 * names (about 40 bytes each) and the names (14 bytes each), not with the places.
 *
 * <p>Which rows are wanted is the matter of {@link GeoNamesRow#dropReason}, which alternate names
 * that of {@link AlternateNames}.
 */
public final class GazetteerBuilder {

  private final GazetteerSources sources;
  private final GazetteerCounts counts = new GazetteerCounts();
  private final DumpRegions regions = new DumpRegions();
  private final StarterRows starter = StarterRows.inJar();
  private final DumpCountries countries;
  private final AlternateNames names;

  private GazetteerBuilder(GazetteerSources sources) throws IOException {
    this.sources = sources;
    this.countries =
        new DumpCountries(GazetteerFiles.load(null, new Configuration(false)).countries().values());
    this.names = AlternateNames.read(sources.alternateNames(), counts);
  }

  /**
   * Builds a gazetteer.
   *
   * @param output folder to write to; made where it is missing
   * @return what became of the rows
   * @throws NoSuchFileException when a source is missing
   * @throws IOException when a source cannot be read or the output not written; malformed lines are
   *     counted instead
   */
  public static GazetteerCounts build(GazetteerSources sources, Path output) throws IOException {
    if (sources.missing() != null) {
      throw new NoSuchFileException(sources.missing());
    }
    GazetteerBuilder builder = new GazetteerBuilder(sources);
    builder.survey();
    ScratchFolder.use(
        output.resolve(".unfinished"),
        scratch -> {
          try (GazetteerWriter writer = new GazetteerWriter(output, scratch)) {
            builder.write(writer);
            writer.publish(builder.statement());
          }
          return null;
        });
    return builder.counts;
  }

  /** The first pass: regions, countries, and what the starter has too. */
  private void survey() throws IOException {
    for (Path dump : sources.geonames()) {
      DumpLines.each(
          dump,
          (number, cells) -> {
            try {
              GeoNamesRow row = GeoNamesRow.of(cells);
              countries.note(row, names);
              if (row.dropReason() == null) {
                regions.note(row);
                starter.note(row);
              }
            } catch (IllegalArgumentException e) {
              counts.malformed(dump, number, e.getMessage());
            }
          });
    }
    if (sources.admin1() != null) {
      regions.settle(sources.admin1(), counts);
    }
    if (sources.countries() != null) {
      countries.read(sources.countries(), counts);
    }
  }

  /** The second pass. */
  private void write(GazetteerWriter writer) throws IOException {
    writer.write(countries.all());
    countries.all().forEach(c -> counts.kept("countries"));
    for (Path dump : sources.geonames()) {
      DumpLines.each(
          dump,
          (number, cells) -> {
            GeoNamesRow row = readable(cells);
            if (row != null) {
              write(row, writer);
            }
          });
    }
    for (Place region : regions.added()) {
      writeRegion(region, List.of(), writer);
    }
    for (StarterRows.Row row : starter.missing()) {
      Place place = row.place();
      if (!place.isRegion() || !regions.hasRegionsOf(place.countryCode())) {
        writer.write(withKnownRegion(place), row.aliases());
        counts.kept("of the starter gazetteer");
      }
    }
  }

  private void write(GeoNamesRow row, GazetteerWriter writer) throws IOException {
    if (row.isCountry()) {
      return;
    }
    if (row.dropReason() != null) {
      counts.dropped(row.dropReason());
      return;
    }
    Place place = regions.settled(row.place());
    List<String> aliases = new ArrayList<>(row.aliases());
    aliases.addAll(names.of(place.id()));
    if (place.isRegion()) {
      writeRegion(place, aliases, writer);
    } else {
      writer.write(place, aliases);
      counts.kept(kind(row, place));
    }
  }

  private static String kind(GeoNamesRow row, Place place) {
    if (row.isOfThePast()) {
      return "towns of the past";
    }
    return place.isPopulated() ? "towns" : place.isArea() ? "lesser areas" : "other";
  }

  /** A region under the starter's name, which tells it from its seat, where the starter has it. */
  private void writeRegion(Place region, List<String> aliases, GazetteerWriter writer)
      throws IOException {
    counts.kept("regions");
    StarterRows.Row known = starter.same(region, aliases).orElse(null);
    if (known == null) {
      writer.write(region, aliases);
      return;
    }
    Set<String> all = new LinkedHashSet<>(known.aliases());
    all.add(region.name());
    all.addAll(aliases);
    long population = region.population() > 0 ? region.population() : known.place().population();
    writer.write(region.withName(known.place().name()).withPopulation(population), all);
  }

  /** The starter's codes are GeoNames'; a dump with codes of its own does not know them. */
  private Place withKnownRegion(Place place) {
    return regions.knows(place) || place.isRegion() ? place : place.withAdmin1("");
  }

  private static GeoNamesRow readable(String[] cells) {
    try {
      return GeoNamesRow.of(cells);
    } catch (IllegalArgumentException e) {
      return null; // counted in the first pass
    }
  }

  private String statement() throws IOException {
    StringBuilder out = new StringBuilder("Gazetteer built by Dateline from\n");
    for (Path file : sources.files()) {
      out.append(String.format("  %s, %,d bytes%n", file.getFileName(), Files.size(file)));
    }
    return out.append(
            "and the starter gazetteer of Dateline. GeoNames is licensed CC BY 4.0,"
                + " geonames.org.\n\n")
        .append(counts.report())
        .toString();
  }
}
