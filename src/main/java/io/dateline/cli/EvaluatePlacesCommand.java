package io.dateline.cli;

import io.dateline.annotate.Quality;
import io.dateline.evaluate.Figures;
import io.dateline.evaluate.PlaceEvaluation;
import io.dateline.resolve.ActorList;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline evaluate places}: toponyms of news found and put on the map. */
@Command(
    name = "places",
    mixinStandardHelpOptions = true,
    header = "Toponyms: found in the text, and put on the map.",
    description = {
      "",
      "Reads LGL, TR-News, GeoVirus and GeoWebNews as published (XML). Prints, for the gold spans"
          + " and end to end from raw text, what was found and what was put in the right place:"
          + " countries and first-level regions by identity, all else within 161 km. By default on"
          + " every third document, which nothing is tuned on.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  dateline evaluate places --gold lgl.xml TR-News.xml --gazetteer gaz --json figures.json"
    })
final class EvaluatePlacesCommand implements Callable<Integer> {

  @Mixin GoldOptions options;

  @Mixin GazetteerOption gazetteerOption;

  @Option(
      names = "--quality",
      paramLabel = "fast|standard|thorough",
      defaultValue = "STANDARD",
      description = "As for 'dateline run'. Default: ${DEFAULT-VALUE}.")
  Quality quality;

  @Override
  public Integer call() {
    Console console = Console.standard();
    Instant start = Instant.now();
    options.printPlan(console, "places", gazetteerOption);
    PlaceEvaluation evaluation =
        new PlaceEvaluation(
            gazetteerOption.load(),
            ActorList.load(null, Session.hadoop()),
            options.part,
            quality,
            console::line,
            console::progress);
    Figures figures;
    try {
      figures = evaluation.run(options.goldFiles());
    } catch (IOException e) {
      throw new Failure(Failure.NO_INPUT, e.getMessage(), e);
    }
    console.blank();
    if (options.goldFiles().size() > 1) {
      console.heading("all files together");
      figures.lines().forEach(console::line);
    }
    options.write(console, figures);
    console.fact("took", Console.seconds(Duration.between(start, Instant.now())));
    return 0;
  }
}
