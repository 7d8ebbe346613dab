package io.dateline.cli;

import io.dateline.evaluate.Figures;
import io.dateline.evaluate.GoldPart;
import io.dateline.evaluate.Measured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Options that the tasks of {@code evaluate} share, and how these end. */
final class GoldOptions {

  /** Measures against one gold file or folder. */
  interface Task {
    Measured measure(Path gold) throws IOException;
  }

  /** Measures against all gold files together. */
  interface JointTask {
    Measured measure(List<Path> gold) throws IOException;
  }

  @Option(
      names = "--gold",
      paramLabel = "PATH",
      arity = "1..*",
      required = true,
      description = "Gold files or folders; any number.")
  List<Path> gold = new ArrayList<>();

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Writes the figures there as well, as one flat object.")
  Path json;

  @Option(
      names = "--part",
      paramLabel = "report|tune|all",
      description =
          "Which part of the gold: report is what nothing is tuned on; tune is the rest. Default:"
              + " what the task is described with.")
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
  void printPlan(Console console, String task, GoldPart usual) {
    printFacts(console, task, usual);
    console.blank();
  }

  /** The same for a task that resolves names, on the part that nothing is tuned on. */
  void printPlan(Console console, String task, GazetteerOption gazetteer) {
    printFacts(console, task, GoldPart.REPORT);
    console.fact("gazetteer", gazetteer);
    console.blank();
  }

  private void printFacts(Console console, String task, GoldPart usual) {
    for (Path file : gold) {
      if (!Files.isReadable(file)) {
        throw new Failure(
            Failure.NO_INPUT, "there is no gold data at " + file + " that can be read; see --gold");
      }
    }
    part = part == null ? usual : part;
    console.heading("Dateline " + DatelineCommand.Version.number() + " · evaluate " + task);
    console.fact("gold", String.join(", ", gold.stream().map(Path::toString).toList()));
    console.fact("part", part);
  }

  /**
   * Measures against each gold file, prints, and writes the figures where they were asked for; of
   * several files, the figures of all but the first stand behind the file's name.
   */
  int run(Console console, Task task) {
    Figures all = new Figures();
    for (Path file : gold) {
      Measured measured = measure(file, task);
      if (gold.size() > 1) {
        console.heading(file.toString());
      }
      measured.figures().lines().forEach(console::line);
      measured.lines().forEach(line -> console.line("    " + line));
      String prefix = file.equals(gold.get(0)) ? "" : file.getFileName() + ".";
      all.putAll(prefix, measured.figures());
    }
    write(console, all);
    return 0;
  }

  /** Measures against all gold files at once, prints, and writes the figures. */
  int runTogether(Console console, JointTask task) {
    Measured measured = measure(gold.get(0), first -> task.measure(gold));
    measured.figures().lines().forEach(console::line);
    measured.lines().forEach(line -> console.line("    " + line));
    write(console, measured.figures());
    return 0;
  }

  private static Measured measure(Path file, Task task) {
    try {
      return task.measure(file);
    } catch (IOException e) {
      throw new Failure(Failure.NO_INPUT, file + " cannot be read: " + e.getMessage(), e);
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
