package io.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.report.FlatTable;
import io.dateline.table.Column;
import io.dateline.table.PublishedTables;
import io.dateline.table.Table;
import io.dateline.testing.Duck;
import io.dateline.testing.Output;
import io.dateline.testing.SparkExtension;
import io.dateline.warehouse.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jgrapht.nio.GraphImporter;
import org.jgrapht.nio.gexf.SimpleGEXFImporter;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Exports of {@code data/sample}, read back with DuckDB and JGraphT and held against the tables.
 */
@ExtendWith(SparkExtension.class)
class ExportsTest {

  /** The sample is too small to prove a tie at the usual rate. */
  private static final double MAX_Q = 0.25;

  private static final Map<String, String> DUCK_TYPES =
      Map.of(
          "string", "VARCHAR",
          "integer", "BIGINT INTEGER",
          "number", "DOUBLE",
          "boolean", "BOOLEAN",
          "date", "DATE",
          "datetime", "TIMESTAMP WITH TIME ZONE");

  @TempDir static Path folder;

  private static Output output;
  private static Path to;

  @BeforeAll
  static void run(SparkSession spark) throws IOException {
    output = new Output(folder.resolve("out"));
    output.run(spark, "r1", List.of(Path.of("data/sample")));
    to = folder.resolve("exports");
    export(spark, to);
  }

  private static void export(SparkSession spark, Path to) throws IOException {
    Warehouse warehouse = Warehouse.at(output.folder().toString(), new Configuration());
    Exports exports =
        new Exports(spark, warehouse, new org.apache.hadoop.fs.Path(to.toUri().toString()));
    exports.geoJson();
    exports.gexf(MAX_Q, Exports.Ties.PERIOD);
    exports.graphMl(MAX_Q, Exports.Ties.PERIOD);
    exports.csv();
  }

  @Test
  void geoJsonHasAPointForEachPlaceAndWeek() {
    String features =
        "(SELECT unnest(features) AS f FROM read_json('%s', maximum_object_size=100000000))"
            .formatted(to.resolve("places.geojson"));
    String properties =
        """
        SELECT CAST(f.properties.week_start AS DATE), f.properties.entity_id, f.properties.name,
               f.properties.story_count, f.properties.story_share,
               f.geometry.coordinates[1], f.geometry.coordinates[2]
        FROM %s
        """
            .formatted(features);
    String rows =
        """
        SELECT week_start, entity_id, name, story_count, story_share, longitude, latitude
        FROM %s WHERE latitude IS NOT NULL
        """
            .formatted(output.glob("weekly_mentions"));

    assertThat(Duck.query("SELECT count(*) > 100 FROM " + features)).containsExactly("true");
    assertSame(properties, rows);
  }

  @Test
  void geoJsonHasTimesThatPlay() {
    assertThat(
            Duck.query(
                """
                SELECT DISTINCT f.properties.time, f.properties.end_time
                FROM (SELECT unnest(features) AS f FROM read_json('%s'))
                WHERE CAST(f.properties.week_start AS VARCHAR) LIKE '2024-04-01%%'
                """
                    .formatted(to.resolve("places.geojson"))))
        .containsExactly("2024-04-01 00:00:00.0 2024-04-08 00:00:00.0");
  }

  @Test
  void geoJsonHasToneAndBursts() {
    assertSame(
        """
        SELECT f.properties.entity_id, CAST(f.properties.week_start AS DATE), f.properties.tone
        FROM (SELECT unnest(features) AS f FROM read_json('%s'))
        WHERE f.properties.tone IS NOT NULL
        """
            .formatted(to.resolve("places.geojson")),
        """
        SELECT entity_id, week_start, s.mean
        FROM %s s JOIN %s m ON s.entity_id = m.entity_id
          AND s.week_start IS NOT DISTINCT FROM m.week_start
        WHERE m.latitude IS NOT NULL
        """
            .replace("SELECT entity_id, week_start", "SELECT s.entity_id, s.week_start")
            .formatted(output.glob("weekly_sentiment"), output.glob("weekly_mentions")));
  }

  @Test
  void networksHaveTheTiesOfTheTables() {
    String ties = "FROM %s WHERE q_value <= %s".formatted(output.glob("pairs"), MAX_Q);
    List<String> expected =
        Duck.query("SELECT left_id || ' ' || right_id || ' ' || story_count " + ties);

    assertThat(expected).isNotEmpty();
    assertThat(ties("company.gexf", new SimpleGEXFImporter<>()))
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(ties("company.graphml", new GraphMLImporter<>()))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private static List<String> ties(
      String file, GraphImporter<String, DefaultWeightedEdge> importer) {
    Graph<String, DefaultWeightedEdge> graph =
        new SimpleWeightedGraph<>(SupplierUtil.createStringSupplier(), DefaultWeightedEdge::new);
    if (importer instanceof SimpleGEXFImporter<String, DefaultWeightedEdge> gexf) {
      gexf.setVertexFactory(id -> id);
    } else if (importer instanceof GraphMLImporter<String, DefaultWeightedEdge> graphMl) {
      graphMl.setVertexFactory(id -> id);
    }
    importer.importGraph(graph, to.resolve(file).toFile());
    return graph.edgeSet().stream()
        .map(
            edge ->
                "%s %s %d"
                    .formatted(
                        graph.getEdgeSource(edge),
                        graph.getEdgeTarget(edge),
                        Math.round(graph.getEdgeWeight(edge))))
        .toList();
  }

  @Test
  void everyTableComesBackFromCsv() {
    for (Table table : PublishedTables.ALL) {
      if (output.hasFiles(table.name())) {
        Table flat = FlatTable.of(table).get(0).table();
        String columns =
            flat.columns().stream()
                .map(c -> c.name() + ": '" + duckType(c) + "'")
                .collect(Collectors.joining(", "));
        assertSame(
            "SELECT * FROM read_csv('%s', columns={%s}, header=true)"
                .formatted(to.resolve("csv/" + table.name() + ".csv"), columns),
            "SELECT %s FROM %s"
                .formatted(String.join(", ", flat.columnNames()), output.glob(table.name())));
      }
    }
  }

  @Test
  void everyElementOfAnArrayIsARow() {
    assertSame(
        "SELECT week_start, source, position, language, article_count FROM read_csv('%s')"
            .formatted(to.resolve("csv/weekly_coverage_languages.csv")),
        """
        SELECT week_start, source, position, languages[position].language,
               languages[position].article_count
        FROM (SELECT *, unnest(range(1, len(languages) + 1)) AS position FROM %s)
        """
            .formatted(output.glob("weekly_coverage")));
  }

  @Test
  void theDictionaryNamesEveryColumnOfEveryFile() throws IOException {
    List<String> headers = new ArrayList<>();
    try (Stream<Path> files = Files.list(to.resolve("csv"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
        String table = file.getFileName().toString().replace(".csv", "");
        if (!table.equals("dictionary")) {
          String header = Files.readAllLines(file).get(0);
          Stream.of(header.split(",")).forEach(column -> headers.add(table + " " + column));
        }
      }
    }

    assertThat(
            Duck.query(
                "SELECT \"table\", \"column\" FROM '%s' WHERE length(meaning) > 3 AND type IS NOT NULL"
                    .formatted(to.resolve("csv/dictionary.csv"))))
        .containsExactlyInAnyOrderElementsOf(headers);
  }

  @Test
  void theDataPackageNamesEveryFileAndDescribesWhatLiesInIt() throws IOException {
    List<String> named = assertGoodPackage(output.folder(), "read_parquet(%s)");

    assertThat(named)
        .containsExactlyInAnyOrderElementsOf(
            output.fingerprints().keySet().stream().map(f -> "tables/" + f).toList());
  }

  @Test
  void theDataPackageOfTheCsvDescribesThem() throws IOException {
    assertThat(assertGoodPackage(to.resolve("csv"), "read_csv(%s, sample_size=-1)"))
        .contains("weekly_mentions.csv", "mentions_alternatives.csv");
  }

  /** The rules of the standard that a descriptor of tables has to keep. */
  private static List<String> assertGoodPackage(Path root, String reader) throws IOException {
    JsonNode descriptor =
        new ObjectMapper().readTree(Files.readString(root.resolve("datapackage.json")));
    Map<String, String> sources = new TreeMap<>();
    List<String> named = new ArrayList<>();
    for (JsonNode resource : descriptor.get("resources")) {
      String name = resource.get("name").asText();
      assertThat(name).matches("[-a-z0-9._/]+");
      List<String> paths = new ArrayList<>();
      JsonNode path = resource.get("path");
      (path.isArray() ? path : List.of(path)).forEach(p -> paths.add(p.asText()));
      assertThat(paths).isNotEmpty().allMatch(p -> !p.startsWith("/") && !p.contains(".."));
      named.addAll(paths);
      String list =
          paths.stream().map(p -> "'" + root.resolve(p) + "'").collect(Collectors.joining(", "));
      assertThat(sources.put(name, reader.formatted("[" + list + "]"))).isNull();
    }
    for (JsonNode resource : descriptor.get("resources")) {
      assertGoodSchema(resource, sources, reader.contains("parquet"));
    }
    return named;
  }

  private static void assertGoodSchema(
      JsonNode resource, Map<String, String> sources, boolean isTyped) {
    String source = sources.get(resource.get("name").asText());
    JsonNode schema = resource.get("schema");
    List<String> fields = new ArrayList<>();
    List<String> types = new ArrayList<>();
    for (JsonNode field : schema.get("fields")) {
      fields.add(field.get("name").asText());
      types.add(field.get("type").asText());
      assertThat(field.get("description").asText()).isNotBlank();
    }
    List<String> found = Duck.query("SELECT column_name FROM (DESCRIBE FROM " + source + ")");
    assertThat(found).as(source).isEqualTo(fields);
    if (isTyped) {
      List<String> columns = Duck.query("SELECT column_type FROM (DESCRIBE FROM " + source + ")");
      for (int i = 0; i < types.size(); i++) {
        assertThat(types.get(i).equals("array") ? "[]" : DUCK_TYPES.get(types.get(i)))
            .as(fields.get(i))
            .contains(types.get(i).equals("array") ? "[]" : columns.get(i));
      }
    }
    assertGoodKeys(schema, source);
    for (JsonNode key : schema.path("foreignKeys")) {
      assertThat(
              Duck.query(
                  """
                  SELECT DISTINCT f.%1$s FROM %2$s f
                  WHERE f.%1$s IS NOT NULL AND f.%1$s NOT IN (SELECT %3$s FROM %4$s)
                  """
                      .formatted(
                          key.get("fields").get(0).asText(),
                          source,
                          key.get("reference").get("fields").get(0).asText(),
                          sources.get(key.get("reference").get("resource").asText()))))
          .as(key + " of " + source)
          .isEmpty();
    }
  }

  private static void assertGoodKeys(JsonNode schema, String source) {
    boolean isPrimary = schema.has("primaryKey");
    JsonNode key = isPrimary ? schema.get("primaryKey") : schema.get("uniqueKeys").get(0);
    List<String> columns = new ArrayList<>();
    key.forEach(column -> columns.add(column.asText()));
    String list = String.join(", ", columns);
    assertThat(
            Duck.query(
                "SELECT %1$s FROM %2$s GROUP BY %1$s HAVING count(*) > 1".formatted(list, source)))
        .as("doubled keys of " + source)
        .isEmpty();
    if (isPrimary) {
      assertThat(
              Duck.query(
                  "SELECT count(*) FROM %s WHERE %s"
                      .formatted(
                          source,
                          columns.stream()
                              .map(c -> c + " IS NULL")
                              .collect(Collectors.joining(" OR ")))))
          .as("nulls in the primary key of " + source)
          .containsExactly("0");
    }
  }

  @Test
  void theSameTablesGiveTheSameBytes(SparkSession spark) throws IOException {
    Path again = folder.resolve("again");
    spark.conf().set("spark.sql.shuffle.partitions", "5");
    try {
      export(spark, again);
    } finally {
      spark.conf().set("spark.sql.shuffle.partitions", "2");
    }

    assertThat(fingerprints(again)).hasSizeGreaterThan(15).isEqualTo(fingerprints(to));
  }

  private static Map<String, String> fingerprints(Path root) throws IOException {
    Map<String, String> all = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.put(root.relativize(file).toString(), DigestUtils.sha256Hex(Files.readAllBytes(file)));
      }
    }
    return all;
  }

  private static String duckType(Column column) {
    return switch (column.sqlType()) {
      case "STRING" -> "VARCHAR";
      case "TIMESTAMP" -> "TIMESTAMPTZ";
      case "INT" -> "INTEGER";
      default -> column.sqlType();
    };
  }

  private static void assertSame(String left, String right) {
    assertThat(
            Duck.query(
                "(SELECT 'only left', * FROM (%1$s EXCEPT ALL %2$s)) UNION ALL"
                        .formatted(left, right)
                    + " (SELECT 'only right', * FROM (%2$s EXCEPT ALL %1$s)) LIMIT 5"
                        .formatted(left, right)))
        .as(left)
        .isEmpty();
  }
}
