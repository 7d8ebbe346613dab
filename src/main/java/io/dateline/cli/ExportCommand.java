package io.dateline.cli;

import io.dateline.report.CompanyNetwork;
import io.dateline.report.CsvExport;
import io.dateline.report.DataPackage;
import io.dateline.report.FlatTable;
import io.dateline.report.GeoJsonExport;
import io.dateline.report.GexfExport;
import io.dateline.report.GraphMlExport;
import io.dateline.table.Entities;
import io.dateline.table.Pairs;
import io.dateline.table.PublishedTables;
import io.dateline.table.Table;
import io.dateline.table.Trends;
import io.dateline.table.WeeklyMentions;
import io.dateline.table.WeeklyPairs;
import io.dateline.table.WeeklySentiment;
import io.dateline.warehouse.Restatement;
import io.dateline.warehouse.Warehouse;
import io.dateline.warehouse.WholeFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
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
      "gexf     company.gexf: who is named with whom beyond chance, week by week",
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
      "  dateline export --output out --format gexf --whole-period --max-q 0.01 --to networks/"
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
      names = "--whole-period",
      description = "Networks: ties proven over the whole period, not in a week.")
  boolean isWholePeriod;

  private Console console;
  private SparkSession spark;
  private Warehouse warehouse;
  private FileSystem files;
  private Path folder;

  @Override
  public Integer call() throws IOException {
    console = Console.standard();
    warehouse = Warehouse.at(output, Session.hadoop());
    requireGoodOptions();
    folder = to == null ? new Path(warehouse.root(), "exports") : new Path(to);
    files = folder.getFileSystem(Session.hadoop());
    folder = files.makeQualified(folder);
    console.heading("Dateline " + DatelineCommand.Version.number() + " · export");
    console.fact("output", Console.path(warehouse.root()));
    console.fact("to", Console.path(folder));
    console.blank();
    try (SparkSession opened = Session.open("export")) {
      spark = opened;
      for (Format format : formats) {
        write(format);
      }
    } catch (UncheckedIOException e) {
      throw new Failure(
          Failure.USAGE,
          "the folder %s cannot be written: %s; name another with --to"
              .formatted(Console.path(folder), e.getMessage()),
          e);
    }
    return 0;
  }

  private void requireGoodOptions() throws IOException {
    if (!(maxQ >= 0 && maxQ <= 1)) {
      throw new Failure(Failure.USAGE, "--max-q is " + maxQ + "; give a rate from 0 to 1");
    }
    if (!warehouse.files().exists(warehouse.manifest())) {
      throw new Failure(
          Failure.NO_INPUT,
          output + " holds no _MANIFEST.json: name a folder that 'dateline run' has written");
    }
  }

  private void write(Format format) {
    Instant start = Instant.now();
    String result =
        switch (format) {
          case GEOJSON -> geoJson();
          case GEXF -> network("company.gexf", GexfExport::write);
          case GRAPHML -> network("company.graphml", GraphMlExport::write);
          case CSV -> csv();
        };
    console.done(
        format.name().toLowerCase(Locale.ROOT), result, Duration.between(start, Instant.now()));
  }

  private String geoJson() {
    Dataset<Row> rows =
        GeoJsonExport.rows(
            read(WeeklyMentions.TABLE),
            read(WeeklySentiment.TABLE),
            read(Trends.TABLE),
            read(Entities.TABLE));
    return file("places.geojson", out -> GeoJsonExport.write(out, rows.toLocalIterator()));
  }

  /** One of the two forms that a network is written in. */
  private interface Network {
    void write(OutputStream out, String description, Iterator<Row> nodes, Iterator<Row> edges)
        throws IOException;
  }

  private String network(String name, Network form) {
    Dataset<Row> edges =
        (isWholePeriod
                ? CompanyNetwork.wholeEdges(read(Pairs.TABLE), read(WeeklyPairs.TABLE), maxQ)
                : CompanyNetwork.weeklyEdges(read(WeeklyPairs.TABLE), maxQ))
            .cache();
    Dataset<Row> nodes =
        CompanyNetwork.nodes(edges, read(WeeklyMentions.TABLE), read(Entities.TABLE)).cache();
    String description =
        "Entities named together in more stories than chance explains, %s (q_value up to %s)."
            .formatted(isWholePeriod ? "over the whole period" : "in single weeks", maxQ);
    try {
      String written =
          file(
              name,
              out ->
                  form.write(out, description, nodes.toLocalIterator(), edges.toLocalIterator()));
      return "%s · %,d entities, %,d ties".formatted(written, nodes.count(), edges.count());
    } finally {
      nodes.unpersist();
      edges.unpersist();
    }
  }

  private String csv() {
    List<Table> written = new ArrayList<>();
    Map<String, List<String>> paths = new LinkedHashMap<>();
    for (Table table : PublishedTables.ALL) {
      for (FlatTable flat : FlatTable.of(table)) {
        Dataset<Row> rows = flat.rows(read(table));
        String name = flat.table().name() + ".csv";
        console.progress("csv: " + name);
        file("csv/" + name, out -> CsvExport.write(out, flat.table(), rows.toLocalIterator()));
        written.add(flat.table());
        paths.put(flat.table().name(), List.of(name));
      }
    }
    file("csv/dictionary.csv", out -> CsvExport.writeDictionary(out, written));
    String descriptor = DataPackage.describe(written, paths, DataPackage.Format.CSV);
    file("csv/" + DataPackage.FILE, out -> out.write(descriptor.getBytes(StandardCharsets.UTF_8)));
    return "csv/ · %,d tables, dictionary.csv, %s".formatted(written.size(), DataPackage.FILE);
  }

  private String file(String name, WholeFile.Content content) {
    long bytes = WholeFile.write(files, new Path(folder, name), content);
    return "%s · %s".formatted(name, Plan.bytes(bytes));
  }

  private Dataset<Row> read(Table table) {
    return Restatement.published(spark, warehouse, table);
  }
}
