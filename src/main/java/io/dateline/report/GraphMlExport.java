package io.dateline.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/**
 * The network of {@link CompanyNetwork} as GraphML, for Gephi, igraph, NetworkX and yEd. GraphML
 * knows no time: {@code weeks} lists the Mondays of a node's or an edge's weeks, parted by blanks,
 * and {@code week_story_counts} their numbers of stories in the same order.
 */
public final class GraphMlExport {

  private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

  /**
   * Writes the network.
   *
   * @param description says what the edges are
   * @param nodes rows as {@link CompanyNetwork#nodes} gives them
   * @param edges rows as {@link CompanyNetwork#weeklyEdges} or its like gives them
   */
  public static void write(
      OutputStream out, String description, Iterator<Row> nodes, Iterator<Row> edges)
      throws IOException {
    Markup xml = new Markup(out);
    xml.open("graphml", "xmlns", NAMESPACE).text("desc", description);
    declare(xml);
    xml.open("graph", "id", "company", "edgedefault", "undirected");
    while (nodes.hasNext()) {
      write(xml, Node.of(nodes.next()));
    }
    while (edges.hasNext()) {
      write(xml, Edge.of(edges.next()));
    }
    xml.close().close().end();
  }

  private static void declare(Markup xml) throws IOException {
    key(xml, "node", "label", "string");
    key(xml, "node", "kind", "string");
    key(xml, "node", "country", "string");
    key(xml, "node", "latitude", "double");
    key(xml, "node", "longitude", "double");
    key(xml, "node", "story_count", "long");
    key(xml, "node", "mention_count", "long");
    key(xml, "edge", "weight", "double");
    key(xml, "edge", "sentence_count", "long");
    key(xml, "edge", "q_value", "double");
    for (String of : List.of("node", "edge")) {
      for (String name : List.of("first_week", "last_week", "weeks", "week_story_counts")) {
        xml.empty(
            "key", "id", of + "_" + name, "for", of, "attr.name", name, "attr.type", "string");
      }
    }
  }

  /** Gephi knows label and weight by their ids. */
  private static void key(Markup xml, String of, String name, String type) throws IOException {
    xml.empty("key", "id", name, "for", of, "attr.name", name, "attr.type", type);
  }

  private static void write(Markup xml, Node node) throws IOException {
    xml.open("node", "id", node.id());
    data(xml, "label", node.name());
    data(xml, "kind", node.kind());
    data(xml, "country", node.country());
    data(xml, "latitude", Decimal.text(node.latitude()));
    data(xml, "longitude", Decimal.text(node.longitude()));
    data(xml, "story_count", node.stories());
    data(xml, "mention_count", node.mentions());
    weeks(xml, "node_", node.weeks());
    xml.close();
  }

  private static void write(Markup xml, Edge edge) throws IOException {
    xml.open("edge", "id", edge.id(), "source", edge.left(), "target", edge.right());
    data(xml, "weight", Decimal.text((double) edge.stories()));
    data(xml, "sentence_count", edge.sentences());
    data(xml, "q_value", Decimal.text(edge.q()));
    weeks(xml, "edge_", edge.weeks());
    xml.close();
  }

  private static void data(Markup xml, String key, Object value) throws IOException {
    xml.text("data", value, "key", key);
  }

  private static void weeks(Markup xml, String of, List<StoryWeek> weeks) throws IOException {
    if (!weeks.isEmpty()) {
      data(xml, of + "first_week", weeks.get(0).start());
      data(xml, of + "last_week", weeks.get(weeks.size() - 1).start());
      data(xml, of + "weeks", list(weeks, StoryWeek::start));
      data(xml, of + "week_story_counts", list(weeks, StoryWeek::stories));
    }
  }

  private static String list(List<StoryWeek> weeks, Function<StoryWeek, Object> value) {
    return weeks.stream()
        .map(week -> value.apply(week).toString())
        .collect(Collectors.joining(" "));
  }

  private GraphMlExport() {}
}
