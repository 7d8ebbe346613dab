package io.dateline.cli;

import io.dateline.evaluate.ExtractionEvaluation;
import io.dateline.evaluate.GoldPart;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dateline evaluate extraction}: the article out of the page. */
@Command(
    name = "extraction",
    mixinStandardHelpOptions = true,
    header = "Article text out of HTML pages.",
    description = {
      "",
      "Reads the article extraction benchmark (Scrapinghub 2020), a folder with ground-truth.json"
          + " and html/. Prints precision and recall of four-word shingles over the body, means"
          + " over pages, and F1 of the two; and how fast pages are read. All pages by default, as"
          + " in the figures of others.",
      ""
    },
    footer = {"", "Example:", "  dateline evaluate extraction --gold article-extraction/"})
final class EvaluateExtractionCommand implements Callable<Integer> {

  @Mixin GoldOptions options;

  @Override
  public Integer call() {
    Console console = Console.standard();
    options.printPlan(console, "extraction", GoldPart.ALL);
    return options.run(
        console, gold -> ExtractionEvaluation.evaluate(gold, options.part, console::progress));
  }
}
