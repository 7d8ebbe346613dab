package io.dateline.cli;

import io.dateline.evaluate.FurnitureEvaluation;
import io.dateline.evaluate.GoldPart;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline evaluate furniture}: lines taken off articles. */
@Command(
    name = "furniture",
    mixinStandardHelpOptions = true,
    header = "Lines of site furniture taken off articles.",
    description = {
      "",
      "Reads labels of lines, a table parted by tabs with corpus, article, line (a hash) and label"
          + " (keep or furniture). Prints which share of the lines taken off is furniture"
          + " (precision), and which share of the furniture was taken off (recall). By default on"
          + " every third article.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  dateline evaluate furniture --gold src/test/resources/furniture-gold.tsv --corpora"
          + " ../shared/corpora"
    })
final class EvaluateFurnitureCommand implements Callable<Integer> {

  @Mixin GoldOptions options;

  @Option(
      names = "--corpora",
      paramLabel = "DIR",
      defaultValue = "../shared/corpora",
      description = "Folder of the corpora that the gold labels. Default: ${DEFAULT-VALUE}.")
  Path corpora;

  @Override
  public Integer call() {
    Console console = Console.standard();
    options.printPlan(console, "furniture", GoldPart.REPORT);
    return options.run(console, gold -> FurnitureEvaluation.evaluate(gold, corpora, options.part));
  }
}
