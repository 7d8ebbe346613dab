package io.dateline.cli;

import io.dateline.evaluate.Figures;
import io.dateline.resolve.Gazetteer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dateline evaluate places}: toponyms of news found and put on the map. */
@Command(
    name = "places",
    mixinStandardHelpOptions = true,
    header = "Toponyms: found in the text, and put on the map.")
final class EvaluatePlacesCommand implements Callable<Integer> {

  @Mixin EvaluateOptions options;

  @Override
  public Integer call() {
    Console console = Console.standard();
    options.printPlan(console, "places");
    Gazetteer gazetteer = options.loadGazetteer();
    Figures figures = new Figures().count("gazetteer.places", gazetteer.placeCount());
    figures.lines().forEach(console::line);
    options.write(console, figures);
    return 0;
  }
}
