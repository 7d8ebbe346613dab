package io.dateline.cli;

import io.dateline.table.Aliases;
import io.dateline.table.Entities;
import io.dateline.warehouse.Restatement;
import io.dateline.warehouse.Warehouse;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dateline explain}: one entity in one week, from its counts down to sentences. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    header = "Tells what is behind an entity's numbers in a week.",
    description = {
      "",
      "Counts with the weeks before, burst, company beyond chance, tone, and sentences with title"
          + " and source. Without --week, the week of its strongest burst, else of most stories.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  dateline explain --entity Izium --week 2022-09-05 --output out",
      "  dateline explain --entity Izium --with Lyman --output out"
    })
final class ExplainCommand implements Callable<Integer> {

  @Option(
      names = "--entity",
      paramLabel = "NAME",
      required = true,
      description = "An entity_id, a name, or a spelling that was met.")
  String entity;

  @Option(
      names = "--with",
      paramLabel = "NAME",
      description = "Another entity: tells the weeks and sentences that name both.")
  String other;

  @Option(names = "--week", paramLabel = "DAY", description = "Any day of the week: 2022-09-05.")
  LocalDate day;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      required = true,
      description = "The output folder of a run.")
  String output;

  @Override
  public Integer call() throws IOException {
    Console console = Console.standard();
    Warehouse warehouse = Warehouse.at(output, Session.hadoop());
    if (!warehouse.files().exists(warehouse.manifest())) {
      throw new Failure(
          Failure.NO_INPUT,
          output + " holds no _MANIFEST.json: name a folder that 'dateline run' has written");
    }
    try (SparkSession spark = Session.open("explain")) {
      Row found = find(spark, warehouse, entity);
      if (other != null) {
        together(console, spark, warehouse, found, find(spark, warehouse, other));
        return 0;
      }
      String name = found.getAs("name");
      Briefing briefing = new Briefing(spark, warehouse, found.getAs("entity_id"));
      LocalDate week = day == null ? briefing.telling() : monday();
      if (week == null) {
        throw new Failure(Failure.USAGE, name + " is named in undated articles only");
      }
      console.heading(
          "%s · %s · week of %s".formatted(name, found.<String>getAs("entity_id"), week));
      section(console, "Counts", briefing.counts(week), "not named in the weeks around it");
      section(
          console,
          "Trend",
          briefing.trend(week),
          "not told: too few stories name it, or the usual sources are silent");
      section(console, "Company", briefing.company(week), "named with nobody");
      section(console, "Tone", briefing.tone(week), "not told");
      section(console, "Sentences", briefing.examples(week), "none that could stand alone");
    }
    return 0;
  }

  private void together(
      Console console, SparkSession spark, Warehouse warehouse, Row left, Row right) {
    PairBriefing briefing =
        new PairBriefing(spark, warehouse, left.getAs("entity_id"), right.getAs("entity_id"));
    LocalDate week = day == null ? briefing.telling() : monday();
    console.heading(
        "%s with %s%s"
            .formatted(
                left.<String>getAs("name"),
                right.<String>getAs("name"),
                week == null ? "" : " · week of " + week));
    section(console, "Weeks", briefing.weeks(week), "no dated article names both");
    section(
        console,
        "Sentences",
        week == null ? List.of() : briefing.examples(week),
        "none names both; they stand in the same articles at most");
  }

  private static Row find(SparkSession spark, Warehouse warehouse, String name) {
    return EntityMatch.find(
        Restatement.published(spark, warehouse, Entities.TABLE),
        Restatement.published(spark, warehouse, Aliases.TABLE),
        name);
  }

  private LocalDate monday() {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static void section(Console console, String title, List<String> lines, String none) {
    console.blank();
    console.line("  " + console.cyan(title));
    (lines.isEmpty() ? List.of(none) : lines).forEach(line -> console.line("  " + line));
  }
}
