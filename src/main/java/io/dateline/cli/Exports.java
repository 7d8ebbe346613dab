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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Files made from the tables of one output folder; each method tells in words what it wrote. */
final class Exports {

  /** What proves that two entities belong together: all stories of the period, or of one week. */
  enum Ties {
    PERIOD,
    WEEK
  }

  /** One of the forms that a network is written in. */
  private interface NetworkForm {
    void write(OutputStream out, String description, Iterator<Row> nodes, Iterator<Row> edges)
        throws IOException;
  }

  private final SparkSession spark;
  private final Warehouse warehouse;
  private final FileSystem files;
  private final Path folder;

  /** Files go below {@code folder}, on its own file system. */
  Exports(SparkSession spark, Warehouse warehouse, Path folder) throws IOException {
    this.spark = spark;
    this.warehouse = warehouse;
    this.files = folder.getFileSystem(warehouse.files().getConf());
    this.folder = folder;
  }

  /** Writes {@code places.geojson}. */
  String geoJson() {
    Dataset<Row> rows =
        GeoJsonExport.rows(
            read(WeeklyMentions.TABLE),
            read(WeeklySentiment.TABLE),
            read(Trends.TABLE),
            read(Entities.TABLE));
    return file("places.geojson", out -> GeoJsonExport.write(out, rows.toLocalIterator()));
  }

  /** Writes {@code company.gexf}. */
  String gexf(double maxQ, Ties ties) {
    return network("company.gexf", GexfExport::write, maxQ, ties);
  }

  /** Writes {@code company.graphml}. */
  String graphMl(double maxQ, Ties ties) {
    return network("company.graphml", GraphMlExport::write, maxQ, ties);
  }

  private String network(String name, NetworkForm form, double maxQ, Ties ties) {
    Dataset<Row> edges =
        (ties == Ties.PERIOD
                ? CompanyNetwork.periodEdges(read(Pairs.TABLE), read(WeeklyPairs.TABLE), maxQ)
                : CompanyNetwork.weeklyEdges(read(WeeklyPairs.TABLE), maxQ))
            .cache();
    Dataset<Row> nodes =
        CompanyNetwork.nodes(edges, read(WeeklyMentions.TABLE), read(Entities.TABLE)).cache();
    String description =
        "Entities named together in more stories than chance explains, %s (q_value up to %s)."
            .formatted(ties == Ties.PERIOD ? "over the whole period" : "in single weeks", maxQ);
    try {
      String written =
          file(
              name,
              out ->
                  form.write(out, description, nodes.toLocalIterator(), edges.toLocalIterator()));
      long count = edges.count();
      return count == 0
          ? "%s · no tie is proven at %s; a higher --max-q or more news gives some"
              .formatted(name, maxQ)
          : "%s · %,d entities, %,d ties".formatted(written, nodes.count(), count);
    } finally {
      nodes.unpersist();
      edges.unpersist();
    }
  }

  /** Writes the folder {@code csv}, its descriptor last. */
  String csv() {
    List<Table> written = new ArrayList<>();
    Map<String, List<String>> paths = new LinkedHashMap<>();
    for (Table table : PublishedTables.ALL) {
      for (FlatTable flat : FlatTable.of(table)) {
        Dataset<Row> rows = flat.rows(read(table));
        String name = flat.table().name() + ".csv";
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
