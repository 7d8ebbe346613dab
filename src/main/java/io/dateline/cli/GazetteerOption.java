package io.dateline.cli;

import io.dateline.resolve.Gazetteer;
import io.dateline.resolve.GazetteerFiles;
import java.io.UncheckedIOException;
import picocli.CommandLine.Option;

/** Option of the tasks of {@code evaluate} that resolve names. */
final class GazetteerOption {

  @Option(
      names = "--gazetteer",
      paramLabel = "DIR",
      description =
          "Places to resolve against, made by 'dateline gazetteer'. Without it, the starter"
              + " gazetteer inside the jar.")
  String folder;

  /** The gazetteer asked for; one that cannot be read is a {@link Failure}. */
  Gazetteer load() {
    try {
      return GazetteerFiles.load(folder, Session.hadoop());
    } catch (IllegalArgumentException | UncheckedIOException e) {
      throw new Failure(Failure.USAGE, e.getMessage(), e);
    }
  }

  @Override
  public String toString() {
    return folder == null ? "starter" : folder;
  }
}
