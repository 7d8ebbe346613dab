package io.dateline.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import org.apache.spark.sql.Row;

/**
 * The network of {@link CompanyNetwork} as GEXF 1.2, for Gephi: undirected, dynamic by day. Nodes
 * and edges have a spell for each week, Monday to Sunday, and in each week their number of stories:
 * for nodes the attribute {@code week_story_count}, for edges {@code weight}, which Gephi follows
 * on its timeline. An edge's static weight is the number for the whole period.
 */
public final class GexfExport {

  private static final String NAMESPACE = "http://www.gexf.net/1.2draft";

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
    xml.open("gexf", "xmlns", NAMESPACE, "version", "1.2");
    xml.open("meta").text("creator", "Dateline").text("description", description).close();
    xml.open("graph", "defaultedgetype", "undirected", "mode", "dynamic", "timeformat", "date");
    declare(xml);
    xml.open("nodes");
    while (nodes.hasNext()) {
      write(xml, Node.of(nodes.next()));
    }
    xml.close().open("edges");
    while (edges.hasNext()) {
      write(xml, Edge.of(edges.next()));
    }
    xml.close().close().close().end();
  }

  private static void declare(Markup xml) throws IOException {
    xml.open("attributes", "class", "node", "mode", "static");
    attribute(xml, "kind", "string");
    attribute(xml, "country", "string");
    attribute(xml, "latitude", "double");
    attribute(xml, "longitude", "double");
    attribute(xml, "story_count", "long");
    attribute(xml, "mention_count", "long");
    xml.close().open("attributes", "class", "node", "mode", "dynamic");
    attribute(xml, "week_story_count", "long");
    xml.close().open("attributes", "class", "edge", "mode", "static");
    attribute(xml, "sentence_count", "long");
    attribute(xml, "q_value", "double");
    attribute(xml, "week_count", "integer");
    xml.close().open("attributes", "class", "edge", "mode", "dynamic");
    attribute(xml, "weight", "double");
    xml.close();
  }

  private static void attribute(Markup xml, String name, String type) throws IOException {
    xml.empty("attribute", "id", name, "title", name, "type", type);
  }

  private static void write(Markup xml, Node node) throws IOException {
    xml.open("node", "id", node.id(), "label", node.name()).open("attvalues");
    value(xml, "kind", node.kind());
    value(xml, "country", node.country());
    value(xml, "latitude", Decimal.text(node.latitude()));
    value(xml, "longitude", Decimal.text(node.longitude()));
    value(xml, "story_count", node.stories());
    value(xml, "mention_count", node.mentions());
    values(xml, "week_story_count", node.weeks());
    xml.close();
    spells(xml, node.weeks());
    xml.close();
  }

  private static void write(Markup xml, Edge edge) throws IOException {
    xml.open(
        "edge",
        "id",
        edge.id(),
        "source",
        edge.left(),
        "target",
        edge.right(),
        "weight",
        edge.stories());
    xml.open("attvalues");
    value(xml, "sentence_count", edge.sentences());
    value(xml, "q_value", Decimal.text(edge.q()));
    value(xml, "week_count", edge.weeks().size());
    values(xml, "weight", edge.weeks());
    xml.close();
    spells(xml, edge.weeks());
    xml.close();
  }

  private static void value(Markup xml, String attribute, Object value) throws IOException {
    if (value != null) {
      xml.empty("attvalue", "for", attribute, "value", value);
    }
  }

  private static void values(Markup xml, String attribute, Iterable<StoryWeek> weeks)
      throws IOException {
    for (StoryWeek week : weeks) {
      xml.empty(
          "attvalue",
          "for",
          attribute,
          "value",
          week.stories(),
          "start",
          week.start(),
          "end",
          week.end());
    }
  }

  private static void spells(Markup xml, Iterable<StoryWeek> weeks) throws IOException {
    if (weeks.iterator().hasNext()) {
      xml.open("spells");
      for (StoryWeek week : weeks) {
        xml.empty("spell", "start", week.start(), "end", week.end());
      }
      xml.close();
    }
  }

  private GexfExport() {}
}
