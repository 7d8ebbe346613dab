package io.dateline.cli;

import io.dateline.annotate.Quality;
import io.dateline.evaluate.ActorGold;
import io.dateline.evaluate.Figures;
import io.dateline.resolve.ActorList;
import io.dateline.resolve.Gazetteer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline evaluate actors}: names of persons and organisations made one, or kept apart. */
@Command(
    name = "actors",
    mixinStandardHelpOptions = true,
    header = "Actors: spellings made one, namesakes kept apart.",
    description = {
      "",
      "Gold files are told by their first line: pairs of names (TSV with label, type, surfaceA,"
          + " contextA, surfaceB, contextB), spellings (a Cyrillic name, a tab, its Latin spellings"
          + " joined by |), articles with entity links (JSON lines with text and labels). By"
          + " default on every third document, which nothing is tuned on.",
      ""
    })
final class EvaluateActorsCommand implements Callable<Integer> {

  @Mixin GoldOptions options;

  @Mixin GazetteerOption gazetteerOption;

  @Option(
      names = "--actors",
      paramLabel = "FILE",
      description = "Actor list. Without it, the one inside the jar.")
  String actorsFile;

  @Option(
      names = "--quality",
      paramLabel = "fast|standard|thorough",
      defaultValue = "STANDARD",
      description = "As for 'dateline run'. Default: ${DEFAULT-VALUE}.")
  Quality quality;

  @Override
  public Integer call() {
    Console console = Console.standard();
    options.printPlan(console, "actors", gazetteerOption);
    Gazetteer gazetteer = gazetteerOption.load();
    Figures figures = new Figures();
    for (Path file : options.goldFiles()) {
      console.line("  … " + file);
      ActorGold.Result result = evaluate(file, gazetteer, loadActors());
      figures.putAll("", result.figures());
      result.worst().forEach(line -> console.line("    " + line));
    }
    console.blank();
    figures.lines().forEach(console::line);
    options.write(console, figures);
    return 0;
  }

  private ActorGold.Result evaluate(Path file, Gazetteer gazetteer, ActorList actors) {
    try {
      return ActorGold.evaluate(file, options.part, gazetteer, actors, quality);
    } catch (IllegalArgumentException e) {
      throw new Failure(Failure.NO_INPUT, e.getMessage(), e);
    } catch (IOException e) {
      throw new Failure(Failure.NO_INPUT, file + " cannot be read: " + e + "; see --gold", e);
    }
  }

  private ActorList loadActors() {
    try {
      return ActorList.load(actorsFile, Session.hadoop());
    } catch (IllegalArgumentException | UncheckedIOException e) {
      throw new Failure(Failure.USAGE, e.getMessage(), e);
    }
  }
}
