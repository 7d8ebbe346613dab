package io.dateline.cli;

import io.dateline.warehouse.Warehouse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dateline unresolved}: the names that are worth an analyst's minute. */
@Command(
    name = "unresolved",
    mixinStandardHelpOptions = true,
    header = "Lists the names met most often that could not be resolved, ready to be decided.",
    description = {
      "",
      "Each with its counts, the reason, sentences, and a line for the file that 'run --curation'"
          + " reads: check its id, or make it 'ignore' where the surface is no name.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  dateline unresolved --output out --limit 20",
      "  dateline unresolved --output out --kind person --csv persons.csv"
    })
final class UnresolvedCommand implements Callable<Integer> {

  /** What a mention may be. */
  enum Kind {
    PLACE,
    PERSON,
    ORGANIZATION,
    GROUP
  }

  @Option(
      names = "--output",
      paramLabel = "DIR",
      required = true,
      description = "The output folder of a run.")
  String output;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "How many names. Default: ${DEFAULT-VALUE}.")
  int limit;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "Only names taken for a place, person, organization or group.")
  Kind kind;

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "Write them to a file as well, one row a name.")
  Path csv;

  @Override
  public Integer call() throws IOException {
    if (limit < 1 || limit > 10_000) {
      throw new Failure(Failure.USAGE, "--limit " + limit + " is not from 1 to 10,000");
    }
    Console console = Console.standard();
    Warehouse warehouse = Warehouse.at(output, Session.hadoop());
    if (!warehouse.files().exists(warehouse.manifest())) {
      throw new Failure(
          Failure.NO_INPUT,
          output + " holds no _MANIFEST.json: name a folder that 'dateline run' has written");
    }
    String only = kind == null ? null : kind.name().toLowerCase(Locale.ROOT);
    console.heading("Dateline " + DatelineCommand.Version.number() + " · unresolved");
    console.fact("output", Console.path(warehouse.root()));
    console.fact("names", limit + " of " + (only == null ? "every kind" : "kind " + only));
    console.blank();
    try (SparkSession spark = Session.open("unresolved")) {
      List<UnresolvedNames.Name> names = new UnresolvedNames(spark, warehouse).top(limit, only);
      lines(names).forEach(console::line);
      if (csv != null) {
        write(csv, names);
        console.fact("csv", csv);
      }
      long mentions = names.stream().mapToLong(UnresolvedNames.Name::mentions).sum();
      console.line("  %,d names, %,d mentions".formatted(names.size(), mentions));
    }
    return 0;
  }

  /** A name, its sentences, and the line to be pasted, which stands at the left margin. */
  static List<String> lines(List<UnresolvedNames.Name> names) {
    List<String> lines = new ArrayList<>();
    for (UnresolvedNames.Name name : names) {
      lines.add(
          "# %s · %s · %s in %s · %s"
              .formatted(
                  name.surface(),
                  name.kind(),
                  counted(name.mentions(), "mention"),
                  counted(name.articles(), "article"),
                  name.reason()));
      for (UnresolvedNames.Example example : name.examples()) {
        lines.add("#   " + example.sentence().strip().replaceAll("\\s+", " "));
        lines.add(
            "#     %s%s, %s"
                .formatted(
                    example.title() == null ? "" : "“" + example.title().strip() + "”, ",
                    example.source(),
                    example.week() == null ? "undated" : "week of " + example.week()));
      }
      lines.add(name.suggestion());
      lines.add("");
    }
    return lines;
  }

  private static String counted(long number, String what) {
    return "%,d %s%s".formatted(number, what, number == 1 ? "" : "s");
  }

  private static void write(Path csv, List<UnresolvedNames.Name> names) {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setHeader(
                "surface",
                "kind",
                "mention_count",
                "article_count",
                "reason",
                "curation_line",
                "examples")
            .get();
    try (CSVPrinter out =
        new CSVPrinter(Files.newBufferedWriter(csv, StandardCharsets.UTF_8), format)) {
      for (UnresolvedNames.Name name : names) {
        out.printRecord(
            name.surface(),
            name.kind(),
            name.mentions(),
            name.articles(),
            name.reason(),
            name.suggestion(),
            name.examples().stream()
                .map(e -> e.sentence() + " (" + e.source() + ", " + e.week() + ")")
                .collect(Collectors.joining("\n")));
      }
    } catch (IOException e) {
      throw new Failure(
          Failure.USAGE,
          "%s cannot be written: %s; name another file with --csv".formatted(csv, e.getMessage()),
          e);
    }
  }
}
