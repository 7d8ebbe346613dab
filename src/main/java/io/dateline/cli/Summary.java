package io.dateline.cli;

import static org.apache.spark.sql.functions.col;

import io.dateline.table.WeeklyMentions;
import io.dateline.warehouse.Restatement;
import io.dateline.warehouse.RunLog;
import io.dateline.warehouse.Warehouse;
import io.dateline.warehouse.Week;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What came of a run, for a person: counts, the names met most often, where the tables are. */
final class Summary {

  private static final int NAMES = 10;

  private final Console console;
  private final SparkSession spark;
  private final Warehouse warehouse;
  private final RunLog log;

  Summary(Console console, SparkSession spark, Warehouse warehouse, RunLog log) {
    this.console = console;
    this.spark = spark;
    this.warehouse = warehouse;
    this.log = log;
  }

  void print() {
    console.blank();
    records();
    weeks();
    Dataset<Row> counts =
        Restatement.published(spark, warehouse, WeeklyMentions.TABLE)
            .filter(col("week_start").isNotNull());
    if (!log.republished().isEmpty()) {
      TopNames top = TopNames.of(counts, NAMES);
      chart("Places", top.places(), top);
      chart("Actors", top.actors(), top);
    }
    console.blank();
    console.fact("tables", Console.path(warehouse.tables()));
    if (!log.rejected().isEmpty()) {
      console.fact("rejects", Console.path(warehouse.rejects()));
    }
    console.fact("run log", Console.path(warehouse.run(log.runId())));
    console.fact("took", Console.seconds(log.sinceStart()));
  }

  private void records() {
    if (log.counted("files_unchanged") > 0) {
      console.fact(
          "files",
          "%,d read · %,d as they were when they were read"
              .formatted(log.counted("files_read"), log.counted("files_unchanged")));
    }
    if (!log.changedWhileRead().isEmpty()) {
      console.fact(
          "changed",
          String.join(", ", log.changedWhileRead())
              + " while read: what was there is used, the next run reads anew");
    }
    if (log.counted("records_read") > 0) {
      console.fact(
          "records",
          "%,d read · %,d used · %,d rejected"
              .formatted(
                  log.counted("records_read"),
                  log.counted("records_used"),
                  log.counted("records_rejected")));
    }
    if (!log.rejected().isEmpty()) {
      console.fact("", reasons());
    }
    console.fact(
        "articles",
        "%,d new · %,d known or repeated · %,d annotated"
            .formatted(
                log.counted("articles_added"),
                Math.max(0, log.counted("records_used") - log.counted("articles_added")),
                log.counted("articles_annotated")));
    if (log.counted("mentions") > 0) {
      console.fact(
          "mentions",
          "%,d · %,d resolved"
              .formatted(log.counted("mentions"), log.counted("mentions_resolved")));
    }
  }

  private String reasons() {
    return log.rejected().entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(e -> e.getValue() + " " + e.getKey())
        .collect(Collectors.joining(", "));
  }

  private void weeks() {
    List<String> dated =
        log.republished().stream().filter(week -> !week.equals(Week.UNDATED)).toList();
    String undated = dated.size() < log.republished().size() ? " and the undated articles" : "";
    String range =
        switch (dated.size()) {
          case 0 -> "";
          case 1 -> ": " + dated.get(0);
          default -> ": " + dated.get(0) + " to " + dated.get(dated.size() - 1);
        };
    console.fact(
        "weeks",
        log.republished().isEmpty()
            ? "nothing new: no table changed"
            : "%,d published%s%s".formatted(dated.size(), range, undated));
  }

  private void chart(String heading, List<TopNames.Line> lines, TopNames top) {
    if (lines.isEmpty()) {
      return;
    }
    console.blank();
    int width = lines.stream().mapToInt(line -> line.name().length()).max().orElse(0);
    console.line(
        "  %s %s  %s"
            .formatted(
                console.bold(pad(heading, width)),
                console.dim("mentions"),
                console.dim(top.firstWeek() + " to " + top.lastWeek())));
    for (TopNames.Line line : lines) {
      console.line(
          "  %s %8s  %s"
              .formatted(
                  pad(line.name(), width),
                  "%,d".formatted(line.mentions()),
                  console.cyan(Sparkline.of(line.byWeek()))));
    }
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
