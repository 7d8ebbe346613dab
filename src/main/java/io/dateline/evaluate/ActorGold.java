package io.dateline.evaluate;

import io.dateline.annotate.Quality;
import io.dateline.resolve.ActorList;
import io.dateline.resolve.Gazetteer;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Gold data about actors, its kind told by its first line. */
public final class ActorGold {

  /** Figures, and the worst cases in words. */
  public record Result(Figures figures, List<String> worst) {}

  /**
   * Measures against one file: pairs of names, spellings, or articles with entity links.
   *
   * @throws IllegalArgumentException where the file is none of them
   */
  public static Result evaluate(
      Path file, GoldPart part, Gazetteer gazetteer, ActorList actors, Quality quality)
      throws IOException {
    String first = firstLine(file);
    if (first.startsWith(NamePairs.HEADER)) {
      return NamePairs.evaluate(file, part, gazetteer, actors);
    }
    if (Spellings.isLine(first)) {
      return Spellings.evaluate(file, part);
    }
    if (MentionClusters.isLine(first)) {
      return MentionClusters.evaluate(file, part, gazetteer, actors, quality);
    }
    throw new IllegalArgumentException(
        file
            + " is no gold data about actors: it should be pairs of names (a table with the columns"
            + " label, type, surfaceA, contextA, surfaceB, contextB), spellings (a Cyrillic name, a"
            + " tab, Latin spellings joined by |) or JSON lines with text and labels; see --gold");
  }

  private static String firstLine(Path file) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      String line = lines.readLine();
      return line == null ? "" : line;
    }
  }

  private ActorGold() {}
}
