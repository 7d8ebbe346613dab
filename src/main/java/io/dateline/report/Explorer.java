package io.dateline.report;

import io.dateline.table.Column;
import io.dateline.table.PublishedTables;
import io.dateline.table.Rejects;
import io.dateline.table.Table;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.stream.Stream;

/**
 * The table explorer, ready to be put into its template: a page that reads the Parquet files of a
 * folder which its reader chooses. It holds descriptions of the tables, none of their rows.
 *
 * @param policy the content security policy
 * @param style all of its style
 * @param scripts its scripts, in the order in which they run
 * @param data what is known of the tables, as JSON that can stand in a script element
 * @param report the address of the report beside it
 */
public record Explorer(
    String policy, String style, List<String> scripts, String data, String report) {

  /** Its name, which the report leads to. */
  public static final String FILE_NAME = "explorer.html";

  /** In the order in which they are put together: each uses what stands before it. */
  private static final List<String> SCRIPTS =
      List.of(
          "elements.js",
          "explorer/values.js",
          "explorer/folder.js",
          "explorer/reading.js",
          "explorer/query.js",
          "explorer/csv.js",
          "explorer/state.js",
          "explorer/grid.js",
          "explorer/panel.js",
          "explorer/row.js",
          "explorer/main.js");

  private record Described(String name, String rowPer, List<String> key, List<Meaning> columns) {}

  private record Meaning(String name, String type, String doc) {}

  /**
   * The whole file as text, the same for every output folder.
   *
   * @param reportName file name of the report, which lies in the same folder
   */
  public static String html(String reportName) {
    List<String> scripts =
        List.of(PageParts.text("explorer/parquet.min.js"), PageParts.script(SCRIPTS));
    String style = PageParts.text("base.css") + PageParts.text("explorer/explorer.css");
    List<Described> tables =
        Stream.concat(PublishedTables.ALL.stream(), Stream.of(Rejects.TABLE))
            .map(Explorer::described)
            .toList();
    return PageParts.rendered(
        "explorer.jte",
        new Explorer(
            ContentPolicy.of(scripts, List.of(style)),
            style,
            scripts,
            ScriptJson.of(tables),
            address(reportName)));
  }

  private static Described described(Table table) {
    return new Described(
        table.name(),
        table.rowPer(),
        table.key(),
        table.columns().stream().map(Explorer::meaning).toList());
  }

  private static Meaning meaning(Column column) {
    return new Meaning(column.name(), column.sqlType(), column.doc());
  }

  /** A file name as a relative address, whatever characters it has. */
  private static String address(String name) {
    try {
      return new URI(null, null, "./" + name, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("no file name: " + name, e);
    }
  }
}
