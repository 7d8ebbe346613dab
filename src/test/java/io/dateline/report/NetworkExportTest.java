package io.dateline.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.table.Entities;
import io.dateline.table.Pairs;
import io.dateline.table.WeeklyMentions;
import io.dateline.table.WeeklyPairs;
import io.dateline.testing.SparkExtension;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.gexf.SimpleGEXFImporter;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Networks from literal tables, read back by JGraphT against the formats' own schemas. */
@ExtendWith(SparkExtension.class)
class NetworkExportTest {

  private static final LocalDate APRIL_1 = LocalDate.of(2024, 4, 1);
  private static final LocalDate APRIL_15 = LocalDate.of(2024, 4, 15);
  private static final String IZIUM = "place:707292";
  private static final String MAYOR = "person:o-brien";
  private static final String UNION = "organization:union";

  @Test
  void aTieHasTheWeeksThatProveIt(SparkSession spark) throws IOException {
    Dataset<Row> edges = CompanyNetwork.weeklyEdges(weeklyPairs(spark), 0.05);

    assertThat(edges.collectAsList())
        .extracting(row -> Edge.of(row))
        .containsExactly(
            new Edge(
                MAYOR,
                IZIUM,
                7,
                5,
                0.001,
                List.of(new StoryWeek(APRIL_1, 4), new StoryWeek(APRIL_15, 3))));
  }

  @Test
  void aTieOfThePeriodHasAllItsWeeks(SparkSession spark) throws IOException {
    Dataset<Row> edges = CompanyNetwork.periodEdges(pairs(spark), weeklyPairs(spark), 0.05);

    assertThat(edges.collectAsList())
        .extracting(row -> Edge.of(row))
        .containsExactly(
            new Edge(
                UNION,
                IZIUM,
                9,
                6,
                0.02,
                List.of(new StoryWeek(APRIL_1, 2), new StoryWeek(APRIL_15, 6))));
  }

  @Test
  void gexfIsReadBackBySchema(SparkSession spark) throws IOException {
    Map<String, Map<String, String>> nodes = new HashMap<>();
    Graph<String, DefaultWeightedEdge> graph = graph();
    SimpleGEXFImporter<String, DefaultWeightedEdge> importer = new SimpleGEXFImporter<>();
    importer.setVertexFactory(id -> id);
    importer.addVertexAttributeConsumer(
        (key, value) -> put(nodes, key.getFirst(), key.getSecond(), value));

    importer.importGraph(graph, new ByteArrayInputStream(written(spark, GexfExport::write)));

    assertThat(graph.vertexSet()).containsExactlyInAnyOrder(MAYOR, IZIUM);
    assertThat(graph.getEdgeWeight(graph.getEdge(IZIUM, MAYOR))).isEqualTo(7);
    assertThat(nodes.get(IZIUM))
        .containsEntry("label", "Izium")
        .containsEntry("kind", "place")
        .containsEntry("country", "UA")
        .containsEntry("latitude", "49.20871")
        .containsEntry("story_count", "12");
    assertThat(nodes.get(MAYOR))
        .containsEntry("label", "O\uFFFD <Brien>")
        .doesNotContainKey("latitude");
  }

  @Test
  void gexfFollowsWeightsOverWeeks(SparkSession spark) throws IOException {
    String gexf = new String(written(spark, GexfExport::write), StandardCharsets.UTF_8);

    assertThat(gexf)
        .contains(
            "<attvalue for=\"weight\" value=\"4\" start=\"2024-04-01\" end=\"2024-04-07\"/>",
            "<attvalue for=\"weight\" value=\"3\" start=\"2024-04-15\" end=\"2024-04-21\"/>",
            "<attvalue for=\"week_story_count\" value=\"5\" start=\"2024-04-01\""
                + " end=\"2024-04-07\"/>",
            "<spell start=\"2024-04-15\" end=\"2024-04-21\"/>");
  }

  @Test
  void graphMlIsReadBackBySchema(SparkSession spark) throws IOException {
    Map<String, Map<String, String>> nodes = new HashMap<>();
    Map<DefaultWeightedEdge, Map<String, String>> edges = new HashMap<>();
    Graph<String, DefaultWeightedEdge> graph = graph();
    GraphMLImporter<String, DefaultWeightedEdge> importer = new GraphMLImporter<>();
    importer.setVertexFactory(id -> id);
    importer.addVertexAttributeConsumer(
        (key, value) -> put(nodes, key.getFirst(), key.getSecond(), value));
    importer.addEdgeAttributeConsumer(
        (key, value) -> put(edges, key.getFirst(), key.getSecond(), value));

    importer.importGraph(graph, new ByteArrayInputStream(written(spark, GraphMlExport::write)));

    assertThat(nodes.keySet()).containsExactlyInAnyOrder(MAYOR, IZIUM);
    assertThat(nodes.get(MAYOR)).containsEntry("label", "O\uFFFD <Brien>");
    assertThat(nodes.get(IZIUM)).containsEntry("weeks", "2024-04-01 2024-04-15");
    assertThat(edges.get(graph.getEdge(IZIUM, MAYOR)))
        .containsEntry("weight", "7.0")
        .containsEntry("first_week", "2024-04-01")
        .containsEntry("last_week", "2024-04-15")
        .containsEntry("week_story_counts", "4 3");
  }

  @Test
  void charactersThatXmlForbidsAreReplaced() {
    assertThat(Markup.legal("a\u0000b\uD800c\uFFFEd")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd");
    assertThat(Markup.legal("Київ 🏛\t")).isEqualTo("Київ 🏛\t");
  }

  private interface Form {
    void write(OutputStream out, String description, Iterator<Row> nodes, Iterator<Row> edges)
        throws IOException;
  }

  private static byte[] written(SparkSession spark, Form form) throws IOException {
    Dataset<Row> edges = CompanyNetwork.weeklyEdges(weeklyPairs(spark), 0.05);
    Dataset<Row> nodes = CompanyNetwork.nodes(edges, weeklyMentions(spark), entities(spark));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    form.write(out, "A test.", nodes.toLocalIterator(), edges.toLocalIterator());
    return out.toByteArray();
  }

  private static Graph<String, DefaultWeightedEdge> graph() {
    return new SimpleWeightedGraph<>(SupplierUtil.createStringSupplier(), DefaultWeightedEdge::new);
  }

  private static <K> void put(Map<K, Map<String, String>> all, K of, String name, Attribute value) {
    all.computeIfAbsent(of, k -> new HashMap<>()).put(name, value.getValue());
  }

  private static Dataset<Row> weeklyPairs(SparkSession spark) {
    return rows(
        spark,
        WeeklyPairs.SCHEMA,
        Map.of(
            "week_start",
            APRIL_15,
            "left_id",
            MAYOR,
            "right_id",
            IZIUM,
            "story_count",
            3L,
            "sentence_count",
            3L,
            "q_value",
            0.04),
        Map.of(
            "week_start",
            APRIL_1,
            "left_id",
            MAYOR,
            "right_id",
            IZIUM,
            "story_count",
            4L,
            "sentence_count",
            2L,
            "q_value",
            0.001),
        Map.of(
            "left_id",
            MAYOR,
            "right_id",
            IZIUM,
            "story_count",
            2L,
            "sentence_count",
            2L,
            "q_value",
            0.01),
        Map.of(
            "week_start",
            APRIL_1,
            "left_id",
            UNION,
            "right_id",
            IZIUM,
            "story_count",
            2L,
            "sentence_count",
            2L),
        Map.of(
            "week_start",
            APRIL_15,
            "left_id",
            UNION,
            "right_id",
            IZIUM,
            "story_count",
            6L,
            "sentence_count",
            3L,
            "q_value",
            0.3));
  }

  private static Dataset<Row> pairs(SparkSession spark) {
    return rows(
        spark,
        Pairs.SCHEMA,
        Map.of(
            "left_id",
            UNION,
            "right_id",
            IZIUM,
            "story_count",
            9L,
            "sentence_count",
            6L,
            "q_value",
            0.02),
        Map.of(
            "left_id",
            MAYOR,
            "right_id",
            IZIUM,
            "story_count",
            9L,
            "sentence_count",
            6L,
            "q_value",
            0.06));
  }

  private static Dataset<Row> weeklyMentions(SparkSession spark) {
    return rows(
        spark,
        WeeklyMentions.SCHEMA,
        Map.of("week_start", APRIL_1, "entity_id", IZIUM, "story_count", 5L),
        Map.of("week_start", APRIL_15, "entity_id", IZIUM, "story_count", 6L),
        Map.of("entity_id", IZIUM, "story_count", 1L),
        Map.of("week_start", APRIL_1, "entity_id", MAYOR, "story_count", 4L));
  }

  private static Dataset<Row> entities(SparkSession spark) {
    return rows(
        spark,
        Entities.SCHEMA,
        Map.of(
            "entity_id",
            IZIUM,
            "kind",
            "place",
            "name",
            "Izium",
            "country_code",
            "UA",
            "latitude",
            49.20871,
            "longitude",
            37.25719,
            "mention_count",
            30L),
        Map.of(
            "entity_id", MAYOR, "kind", "person", "name", "O\u0001 <Brien>", "mention_count", 9L),
        Map.of("entity_id", UNION, "kind", "organization", "name", "Union", "mention_count", 9L));
  }

  @SafeVarargs
  private static Dataset<Row> rows(
      SparkSession spark, StructType schema, Map<String, Object>... values) {
    return spark.createDataFrame(
        Stream.of(values)
            .<Row>map(
                row ->
                    new GenericRowWithSchema(
                        Stream.of(schema.fieldNames()).map(row::get).toArray(), schema))
            .toList(),
        schema);
  }
}
