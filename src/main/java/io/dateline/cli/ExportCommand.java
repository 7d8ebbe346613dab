package io.dateline.cli;

import io.dateline.warehouse.Warehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dateline export}: tables to files for maps, networks and spreadsheets. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    header = "Writes the tables as files for QGIS, kepler.gl, Gephi and spreadsheets.",
    description = {
      "",
      "geojson  places.geojson: a point for each place and week, its counts, tone and burst",
      "gexf     company.gexf: who is named with whom beyond chance, and how often in each week",
      "graphml  company.graphml: the same for tools without a timeline",
      "csv      csv/: every table, dictionary.csv and datapackage.json; each array of a table"
          + " becomes a file of its own, TABLE_COLUMN.csv, one row per element",
      "",
      "The same tables give the same bytes. A file that is there is replaced in one step.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  dateline export --output out --format geojson,gexf",
      "  dateline export --output out --format gexf --ties week --max-q 0.2 --to networks/"
    })
final class ExportCommand implements Callable<Integer> {

  /** What can be written; in lower case on the command line. */
  enum Format {
    GEOJSON,
    GEXF,
    GRAPHML,
    CSV
  }

  @Option(
      names = "--output",
      paramLabel = "DIR",
      required = true,
      description = "The output folder of a run.")
  String output;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      required = true,
      split = ",",
      description = "geojson, gexf, graphml or csv; several parted by commas.")
  Set<Format> formats = new LinkedHashSet<>();

  @Option(
      names = "--to",
      paramLabel = "FOLDER",
      description = "Where the files go. Default: DIR/exports.")
  String to;

  @Option(
      names = "--max-q",
      paramLabel = "RATE",
      defaultValue = "0.05",
      description = "Networks: highest q_value of a tie. Default: ${DEFAULT-VALUE}.")
  double maxQ;

  @Option(
      names = "--ties",
      paramLabel = "SPAN",
      defaultValue = "period",
      description = {
        "Networks: what proves a tie, and which weeks it has. period: the whole period (pairs), all"
            + " weeks that name both. week: a single week (weekly_pairs), those weeks; needs many"
            + " stories a week. Default: ${DEFAULT-VALUE}."
      })
  Exports.Ties ties;

  @Override
  public Integer call() throws IOException {
    Console console = Console.standard();
    Warehouse warehouse = Warehouse.at(output, Session.hadoop());
    if (!(maxQ >= 0 && maxQ <= 1)) {
      throw new Failure(Failure.USAGE, "--max-q is " + maxQ + "; give a rate from 0 to 1");
    }
    if (!warehouse.files().exists(warehouse.manifest())) {
      throw new Failure(
          Failure.NO_INPUT,
          output + " holds no _MANIFEST.json: name a folder that 'dateline run' has written");
    }
    Path folder = folder(warehouse);
    console.heading("Dateline " + DatelineCommand.Version.number() + " · export");
    console.fact("output", Console.path(warehouse.root()));
    console.fact("to", Console.path(folder));
    console.blank();
    try (SparkSession spark = Session.open("export")) {
      Exports exports = new Exports(spark, warehouse, folder);
      for (Format format : formats) {
        Instant start = Instant.now();
        String result =
            switch (format) {
              case GEOJSON -> exports.geoJson();
              case GEXF -> exports.gexf(maxQ, ties);
              case GRAPHML -> exports.graphMl(maxQ, ties);
              case CSV -> exports.csv();
            };
        console.done(
            format.name().toLowerCase(Locale.ROOT), result, Duration.between(start, Instant.now()));
      }
    } catch (UncheckedIOException e) {
      throw new Failure(
          Failure.USAGE, e.getMessage() + "; name another folder with --to, or make room", e);
    }
    return 0;
  }

  /** Not among the tables: what lies there is theirs alone. */
  private Path folder(Warehouse warehouse) throws IOException {
    Path path = to == null ? new Path(warehouse.root(), "exports") : new Path(to);
    Path folder = path.getFileSystem(Session.hadoop()).makeQualified(path);
    if ((folder + "/").startsWith(warehouse.tables() + "/")) {
      throw new Failure(
          Failure.USAGE,
          "--to %s lies among the tables, which readers take whole; name another folder"
              .formatted(to));
    }
    return folder;
  }
}
