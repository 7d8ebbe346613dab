package io.dateline.cli;

import io.dateline.resolve.GazetteerBuilder;
import io.dateline.resolve.GazetteerCounts;
import io.dateline.resolve.GazetteerSources;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dateline gazetteer}: GeoNames dumps to the gazetteer that {@code run} uses. */
@Command(
    name = "gazetteer",
    mixinStandardHelpOptions = true,
    header = "Builds a gazetteer from GeoNames dumps, for 'run --gazetteer'.",
    description = {
      "",
      "Works on local files: allCountries.txt, a citiesN.txt or files of the same 19 columns,"
          + " plain, .gz or .zip. Lines that do not parse are counted and reported, with the first"
          + " few of them.",
      "",
      "Writes places.index (for 'run'), places.parquet (for you), countries.tsv, SOURCES.txt and"
          + " gazetteer.json. While it works it needs twice their size on the disk of DIR.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  dateline gazetteer --geonames allCountries.zip --alternate-names alternateNamesV2.zip \\",
      "      --admin1 admin1CodesASCII.txt --countries countryInfo.txt --output gaz"
    })
final class GazetteerCommand implements Callable<Integer> {

  @Option(
      names = "--geonames",
      paramLabel = "FILE",
      arity = "1..*",
      required = true,
      description = "Places: 19 columns as GeoNames publishes them.")
  List<String> places = new ArrayList<>();

  @Option(
      names = "--alternate-names",
      paramLabel = "FILE",
      description =
          "alternateNamesV2.txt: English and romanised names; other languages are left out.")
  String alternateNames;

  @Option(
      names = "--admin1",
      paramLabel = "FILE",
      description = "admin1CodesASCII.txt: names of first-level regions.")
  String admin1;

  @Option(
      names = "--countries",
      paramLabel = "FILE",
      description = "countryInfo.txt: population and ids of countries.")
  String countries;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      required = true,
      description = "Folder for the gazetteer.")
  String output;

  @Override
  public Integer call() {
    Console console = Console.standard();
    Instant start = Instant.now();
    console.heading("Dateline " + DatelineCommand.Version.number() + " · gazetteer");
    console.fact("places", String.join(", ", places));
    console.fact("names", alternateNames == null ? "-" : alternateNames);
    console.fact("regions", admin1 == null ? "-" : admin1);
    console.fact("countries", countries == null ? "-" : countries);
    console.fact("output", output);
    console.blank();
    GazetteerCounts counts = build();
    counts.kept().forEach((kind, n) -> console.fact(kind, "%,d".formatted(n)));
    counts.dropped().forEach((why, n) -> console.fact("left out", "%,d %s".formatted(n, why)));
    counts.malformed().forEach((why, n) -> console.fact("unread", "%,d %s".formatted(n, why)));
    counts.malformedSamples().forEach(sample -> console.fact("", sample));
    console.fact("took", Console.seconds(Duration.between(start, Instant.now())));
    console.blank();
    console.line("  use it with: dateline run --gazetteer " + output + " ...");
    return 0;
  }

  private GazetteerCounts build() {
    GazetteerSources sources =
        new GazetteerSources(
            places.stream().map(Path::of).toList(),
            path(alternateNames),
            path(admin1),
            path(countries));
    try {
      return GazetteerBuilder.build(sources, Path.of(output));
    } catch (NoSuchFileException e) {
      throw new Failure(Failure.NO_INPUT, e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new Failure(Failure.USAGE, e.getMessage(), e);
    } catch (IOException e) {
      throw new Failure(
          Failure.NO_INPUT,
          "the gazetteer %s cannot be built: %s; look at the dumps and at the folder"
              .formatted(output, e),
          e);
    }
  }

  private static Path path(String file) {
    return file == null ? null : Path.of(file);
  }
}
