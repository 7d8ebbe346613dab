package io.dateline.cli;

import io.dateline.evaluate.DateEvaluation;
import io.dateline.evaluate.GoldPart;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dateline evaluate date}: the day on which a page was published. */
@Command(
    name = "date",
    mixinStandardHelpOptions = true,
    header = "The day of publication, from address and page.",
    description = {
      "",
      "Reads JSON lines with url, date and html. Prints precision (right among found) and recall"
          + " (right among all), F1 of both, and F1 by htmldate's measure, which counts a wrong day"
          + " against precision alone. By default on the half of the pages that no rule was made"
          + " on.",
      ""
    },
    footer = {"", "Example:", "  dateline evaluate date --gold pages.jsonl.gz --json figures.json"})
final class EvaluateDateCommand implements Callable<Integer> {

  @Mixin GoldOptions options;

  @Override
  public Integer call() {
    Console console = Console.standard();
    options.printPlan(console, "date", GoldPart.REPORT);
    Instant latest = Instant.now();
    return options.run(console, gold -> DateEvaluation.evaluate(gold, options.part, latest));
  }
}
