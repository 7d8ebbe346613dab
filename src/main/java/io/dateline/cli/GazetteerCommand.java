package io.dateline.cli;

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
      "Takes allCountries.txt, a citiesN.txt or files of the same 19 columns, plain, .gz or .zip."
          + " Lines that do not parse are counted and reported, with the first of each kind.",
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
      description = "alternateNamesV2.txt: more spellings of each place.")
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
    return 0;
  }
}
