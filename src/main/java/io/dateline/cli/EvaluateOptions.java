package io.dateline.cli;

import io.dateline.evaluate.Figures;
import io.dateline.evaluate.GoldPart;
import io.dateline.resolve.Gazetteer;
import io.dateline.resolve.GazetteerFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Options that every task of {@code evaluate} has. */
final class EvaluateOptions {

  @Option(
      names = "--gold",
      paramLabel = "PATH",
      arity = "1..*",
      required = true,
      description = "Gold files, or folders of such; any number.")
  List<Path> gold = new ArrayList<>();

  @Option(
      names = "--gazetteer",
      paramLabel = "DIR",
      description =
          "Places to resolve against, made by 'dateline gazetteer'. Without it, the starter"
              + " gazetteer inside the jar.")
  String gazetteer;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Writes the figures there as well, as one flat object.")
  Path json;

  @Option(
      names = "--part",
      paramLabel = "report|tune|all",
      defaultValue = "REPORT",
      description =
          "Which documents: report, every third one, is what nothing is tuned on; tune is the"
              + " others. Default: ${DEFAULT-VALUE}.")
  GoldPart part;

  /** The gold files, those of a folder in the order of their names. */
  List<Path> goldFiles() {
    List<Path> files = new ArrayList<>();
    for (Path path : gold) {
      if (!Files.isDirectory(path)) {
        files.add(path);
        continue;
      }
      try (Stream<Path> inside = Files.list(path)) {
        inside.filter(Files::isRegularFile).sorted().forEach(files::add);
      } catch (IOException e) {
        throw new Failure(
            Failure.NO_INPUT, "the folder " + path + " cannot be listed; see --gold", e);
      }
    }
    return files;
  }

  /** Prints what is about to be done; a gold file that is not there is a {@link Failure}. */
  void printPlan(Console console, String task) {
    for (Path file : gold) {
      if (!Files.isReadable(file)) {
        throw new Failure(
            Failure.NO_INPUT, "there is no gold data at " + file + " that can be read; see --gold");
      }
    }
    console.heading("Dateline " + DatelineCommand.Version.number() + " · evaluate " + task);
    console.fact("gold", String.join(", ", gold.stream().map(Path::toString).toList()));
    console.fact("part", part);
    console.fact("gazetteer", gazetteer == null ? "starter" : gazetteer);
    console.blank();
  }

  /** The gazetteer asked for; one that cannot be read is a {@link Failure}. */
  Gazetteer loadGazetteer() {
    try {
      return GazetteerFiles.load(gazetteer, Session.hadoop());
    } catch (IllegalArgumentException | UncheckedIOException e) {
      throw new Failure(Failure.USAGE, e.getMessage(), e);
    }
  }

  /** Writes the figures where they were asked for. */
  void write(Console console, Figures figures) {
    if (json == null) {
      return;
    }
    try {
      figures.writeJson(json);
    } catch (IOException e) {
      throw new Failure(
          Failure.USAGE, "the figures cannot be written to " + json + ": " + e + "; see --json", e);
    }
    console.fact("figures", json);
  }
}
