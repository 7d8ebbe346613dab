package io.dateline.cli;

import io.dateline.warehouse.Check;
import io.dateline.warehouse.Warehouse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dateline check}: keys, ranges, totals that must agree, and every file's footer. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    header = "Checks the tables of an output folder; exit code 4 where something is wrong.",
    description = {
      "",
      "Reads the footer of every published file (rows, schema, column descriptions, compression)"
          + " against the manifest, and the tables themselves: keys that must be unique, numbers"
          + " that must lie in their range, totals that must agree between tables.",
      ""
    })
final class CheckCommand implements Callable<Integer> {

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
    console.heading("Dateline " + DatelineCommand.Version.number() + " · check");
    console.fact("output", Console.path(warehouse.root()));
    console.blank();
    try (SparkSession spark = Session.open("check")) {
      List<Check.Finding> findings = new Check(spark, warehouse).all();
      for (Check.Finding finding : findings) {
        console.line(
            "  %s %s%s"
                .formatted(
                    finding.isGood() ? console.green("✓") : "✗",
                    finding.what(),
                    finding.isGood() ? "" : ": " + finding.wrong()));
      }
      long wrong = findings.stream().filter(f -> !f.isGood()).count();
      console.blank();
      if (wrong > 0) {
        throw new Failure(
            Failure.CHECK,
            "%d of %d checks failed; the tables of %s are not to be trusted"
                .formatted(wrong, findings.size(), output));
      }
      console.line("  all %d checks passed".formatted(findings.size()));
      return 0;
    }
  }
}
