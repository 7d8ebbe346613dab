package io.dateline.cli;

import io.dateline.warehouse.Manifest;
import io.dateline.warehouse.Restatement;
import io.dateline.warehouse.RowChanges;
import io.dateline.warehouse.RunHistory;
import io.dateline.warehouse.RunHistory.Run;
import io.dateline.warehouse.Warehouse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline diff}: what differs between two runs, from settings down to single numbers. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    header = "Shows how the numbers of two runs differ.",
    description = {
      "",
      "RUN_A and RUN_B are two output folders, as of one input under two models or gazetteers; or,"
          + " with --output, two runs of that folder: then what changed from the end of the one to"
          + " the end of the other in weeks that stood there before.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  dateline diff out-starter out-geonames",
      "  dateline diff --output out 20240408T020000.000Z 20240409T020000.000Z"
    })
final class DiffCommand implements Callable<Integer> {

  private static final int MOST_LISTED = 10;

  @Parameters(index = "0", paramLabel = "RUN_A", description = "The earlier one.")
  String from;

  @Parameters(index = "1", paramLabel = "RUN_B", description = "The later one.")
  String to;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "The output folder whose runs are meant.")
  String output;

  @Override
  public Integer call() throws IOException {
    Console console = Console.standard();
    Warehouse left = Warehouse.at(output == null ? from : output, Session.hadoop());
    Warehouse right = Warehouse.at(output == null ? to : output, Session.hadoop());
    Run one = output == null ? lastOf(left, from) : named(left, from);
    Run other = output == null ? lastOf(right, to) : named(right, to);
    if (output != null && one.runId().compareTo(other.runId()) >= 0) {
      throw new Failure(
          Failure.USAGE,
          "%s is not earlier than %s; name the earlier run first".formatted(from, to));
    }
    console.heading("Dateline " + DatelineCommand.Version.number() + " · diff");
    console.fact("from", (output == null ? Console.path(left.root()) + " · " : "") + one.runId());
    console.fact("to", (output == null ? Console.path(right.root()) + " · " : "") + other.runId());
    settings(console, one, other);
    try (SparkSession spark = Session.open("diff")) {
      Dataset<Row> changes =
          output == null
              ? between(spark, left, right)
              : new RunHistory(left).changes(spark, one.runId(), other.runId());
      print(console, new Drift(changes.cache()));
    }
    return 0;
  }

  private static Dataset<Row> between(SparkSession spark, Warehouse left, Warehouse right) {
    Dataset<Row> all = null;
    for (RowChanges.Followed followed : RowChanges.FOLLOWED) {
      Dataset<Row> one =
          RowChanges.between(
              followed,
              Restatement.published(spark, left, followed.table()),
              Restatement.published(spark, right, followed.table()));
      all = all == null ? one : all.union(one);
    }
    return all;
  }

  private static void print(Console console, Drift drift) {
    List<String> tables = drift.tables();
    if (tables.isEmpty()) {
      console.blank();
      console.line("  No number differs.");
      return;
    }
    section(console, "Rows", tables);
    section(console, "Numbers", drift.measures());
    section(console, "Mentions, most changed", drift.entities(MOST_LISTED));
    section(console, "Spellings that mean another", drift.moved(MOST_LISTED));
    section(console, "Spellings resolved more often", drift.spellings(true, MOST_LISTED));
    section(console, "Spellings resolved less often", drift.spellings(false, MOST_LISTED));
  }

  private static void section(Console console, String title, List<String> lines) {
    if (!lines.isEmpty()) {
      console.blank();
      console.line("  " + console.cyan(title));
      lines.forEach(line -> console.line("  " + line));
    }
  }

  /** Settings and versions that differ; all that the two logs have. */
  private static void settings(Console console, Run one, Run other) {
    differing(console, one.versions(), other.versions());
    differing(console, one.settings(), other.settings());
  }

  private static void differing(
      Console console, Map<String, String> one, Map<String, String> other) {
    Set<String> names = new TreeSet<>(one.keySet());
    names.addAll(other.keySet());
    names.removeAll(Set.of("run", "output", "date"));
    for (String name : names) {
      String before = one.getOrDefault(name, "–");
      String after = other.getOrDefault(name, "–");
      if (!before.equals(after)) {
        console.fact(name, before + " → " + after);
      }
    }
  }

  private static Run lastOf(Warehouse warehouse, String folder) {
    String runId =
        Manifest.read(warehouse)
            .map(Manifest::runId)
            .orElseThrow(
                () ->
                    new Failure(
                        Failure.NO_INPUT,
                        folder
                            + " holds no _MANIFEST.json: name two folders that 'dateline run' has"
                            + " written, or two of its runs with --output"));
    return new RunHistory(warehouse)
        .run(runId)
        .orElse(new Run(runId, "unknown", Map.of(), Map.of(), List.of()));
  }

  private static Run named(Warehouse warehouse, String runId) {
    RunHistory history = new RunHistory(warehouse);
    return history
        .run(runId)
        .orElseThrow(
            () -> {
              List<String> ids = history.runIds();
              return new Failure(
                  Failure.NO_INPUT,
                  ids.isEmpty()
                      ? warehouse.root() + " holds no runs; see --output"
                      : "there is no run %s; the last ones are %s"
                          .formatted(
                              runId,
                              String.join(
                                  ", ", ids.subList(Math.max(0, ids.size() - 5), ids.size()))));
            });
  }
}
