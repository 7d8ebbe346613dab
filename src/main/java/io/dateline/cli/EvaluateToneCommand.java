package io.dateline.cli;

import io.dateline.evaluate.Figures;
import io.dateline.evaluate.ToneEvaluation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dateline evaluate tone}: tone toward a named target against what people say. */
@Command(
    name = "tone",
    mixinStandardHelpOptions = true,
    header = "Tone toward a named target: negative, neutral or positive.",
    description = {
      "",
      "Reads NewsMTSC as published (JSON lines). Prints macro-averaged F1 beside CoreNLP's sentence"
          + " sentiment and the commonest tone, how well the probabilities are calibrated, and the"
          + " worst cases.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  dateline evaluate tone --gold devtest_mt.jsonl --json figures.json"
    })
final class EvaluateToneCommand implements Callable<Integer> {

  @Option(
      names = "--gold",
      paramLabel = "FILE",
      arity = "1..*",
      required = true,
      description = "Gold files; any number.")
  List<Path> gold;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Writes the figures there as well, as one flat object.")
  Path json;

  @Override
  public Integer call() {
    Console console = Console.standard();
    Instant start = Instant.now();
    console.heading("Dateline " + DatelineCommand.Version.number() + " · evaluate tone");
    console.fact("gold", String.join(", ", gold.stream().map(Path::toString).toList()));
    console.blank();
    Figures figures;
    try {
      figures = new ToneEvaluation(gold, console::line).run();
    } catch (IOException e) {
      throw new Failure(
          Failure.NO_INPUT, "gold cannot be read: " + e.getMessage() + "; see --gold", e);
    }
    console.blank();
    if (json != null) {
      try {
        figures.writeJson(json);
      } catch (IOException e) {
        throw new Failure(
            Failure.USAGE,
            "the figures cannot be written to " + json + ": " + e + "; see --json",
            e);
      }
      console.fact("figures", json);
    }
    console.fact("took", Console.seconds(Duration.between(start, Instant.now())));
    return 0;
  }
}
