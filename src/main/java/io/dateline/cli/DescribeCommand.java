package io.dateline.cli;

import io.dateline.table.Column;
import io.dateline.table.PublishedTables;
import io.dateline.table.RejectReason;
import io.dateline.table.Rejects;
import io.dateline.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline describe}: every table and column, in words. */
@Command(
    name = "describe",
    mixinStandardHelpOptions = true,
    header = "Prints every table and column with its type and meaning.",
    description = "")
final class DescribeCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..*",
      paramLabel = "TABLE",
      description = "Tables to describe; all of them where none is named.")
  List<String> wanted = new ArrayList<>();

  @Option(names = "--markdown", description = "As Markdown, as it stands in the README.")
  boolean isMarkdown;

  @Override
  public Integer call() {
    List<Table> tables =
        Stream.concat(PublishedTables.ALL.stream(), Stream.of(Rejects.TABLE)).toList();
    List<String> names = tables.stream().map(Table::name).toList();
    for (String name : wanted) {
      if (!names.contains(name)) {
        throw new Failure(
            Failure.USAGE,
            "there is no table '" + name + "'; the tables are " + String.join(", ", names));
      }
    }
    Console console = Console.standard();
    tables.stream()
        .filter(table -> wanted.isEmpty() || wanted.contains(table.name()))
        .forEach(
            table -> (isMarkdown ? markdown(table) : plain(table, console)).forEach(console::line));
    return 0;
  }

  /** A heading, a sentence, and a table of columns; reason codes below {@code rejects}. */
  static List<String> markdown(Table table) {
    List<String> lines = new ArrayList<>();
    lines.add("### `" + table.name() + "`");
    lines.add("");
    lines.add("One row per " + table.rowPer() + "; key " + code(table.key()) + ".");
    lines.add("");
    lines.add("| column | type | meaning |");
    lines.add("|---|---|---|");
    for (Column column : table.columns()) {
      lines.add("| `%s` | %s | %s |".formatted(column.name(), column.sqlType(), column.doc()));
    }
    lines.add("");
    if (table == Rejects.TABLE) {
      lines.add("| reason code | the record was not used because |");
      lines.add("|---|---|");
      for (RejectReason reason : RejectReason.values()) {
        lines.add("| `%s` | %s |".formatted(reason.code(), reason.doc()));
      }
      lines.add("");
    }
    return lines;
  }

  private static List<String> plain(Table table, Console console) {
    List<String> lines = new ArrayList<>();
    lines.add(console.bold(table.name()) + console.dim("  one row per " + table.rowPer()));
    for (Column column : table.columns()) {
      String name = (table.key().contains(column.name()) ? "*" : " ") + column.name();
      lines.add(
          "  %s %s %s"
              .formatted(
                  "%-24s".formatted(name),
                  console.dim("%-9s".formatted(column.sqlType())),
                  column.doc()));
    }
    lines.add("");
    return lines;
  }

  private static String code(List<String> names) {
    return String.join(", ", names.stream().map(name -> "`" + name + "`").toList());
  }
}
