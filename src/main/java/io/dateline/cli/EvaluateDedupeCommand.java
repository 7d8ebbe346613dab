package io.dateline.cli;

import io.dateline.evaluate.DedupeEvaluation;
import io.dateline.evaluate.GoldPart;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dateline evaluate dedupe}: copies of one story brought together. */
@Command(
    name = "dedupe",
    mixinStandardHelpOptions = true,
    header = "Copies of one story, edited ones too, brought together.",
    description = {
      "",
      "Makes a labelled set of corpora (JSON lines with id and body, or WARC): all their articles,"
          + " and of every third up to 600 two copies, cut short, with furniture around, another"
          + " headline, a paragraph more, names respelt, or words replaced. Prints how many copies"
          + " are found and which share of the pairs found is right, and whether one partition"
          + " gives what many give.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  dateline evaluate dedupe --gold reuters21578/articles.jsonl.gz isw/isw.warc.gz"
    })
final class EvaluateDedupeCommand implements Callable<Integer> {

  @Mixin GoldOptions options;

  @Override
  public Integer call() throws IOException {
    Console console = Console.standard();
    options.printPlan(console, "dedupe", GoldPart.REPORT);
    try (SparkSession spark = Session.open("evaluate dedupe")) {
      return options.runTogether(
          console,
          files -> DedupeEvaluation.evaluate(spark, files, options.part, console::progress));
    }
  }
}
