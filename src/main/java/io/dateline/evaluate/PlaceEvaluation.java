package io.dateline.evaluate;

import io.dateline.annotate.Quality;
import io.dateline.evaluate.PlaceRun.Document;
import io.dateline.resolve.ActorList;
import io.dateline.resolve.ArticleResolver;
import io.dateline.resolve.Gazetteer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Places against gold toponyms: with the gold spans given, and end to end from raw text.
 *
 * <p>A found name has the right span where it begins and ends as the gold toponym does, but for a
 * leading "the", a possessive and punctuation at its ends. End to end, a name counts as right where
 * its span and its place are; every resolved place counts against precision, every gold toponym
 * with coordinates against recall. Adjectives and peoples count as toponyms where the gold has
 * them, and are right with their country.
 */
public final class PlaceEvaluation {

  private static final int WORST = 15;

  private final Gazetteer gazetteer;
  private final ActorList actors;
  private final GoldPart part;
  private final Quality quality;
  private final Consumer<String> out;
  private final Consumer<String> progress;

  /**
   * @param quality how thoroughly names are looked for in raw text
   * @param out takes the lines of the report
   * @param progress takes a word on what is going on
   */
  public PlaceEvaluation(
      Gazetteer gazetteer,
      ActorList actors,
      GoldPart part,
      Quality quality,
      Consumer<String> out,
      Consumer<String> progress) {
    this.gazetteer = gazetteer;
    this.actors = actors;
    this.part = part;
    this.quality = quality;
    this.out = out;
    this.progress = progress;
  }

  /**
   * Prints a block for each file and returns the figures of all: of the pooled documents, and
   * behind the file's name those of each where there are several.
   *
   * @throws IOException when a file cannot be read or is no corpus; the message names it
   */
  public Figures run(List<Path> files) throws IOException {
    PlaceVerdict verdict = new PlaceVerdict(gazetteer);
    List<List<GoldArticle>> corpora = new ArrayList<>();
    for (Path file : files) {
      corpora.add(GoldArticles.read(file));
    }
    Figures byFile = new Figures();
    List<Document> pooled = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      PlaceRun run = new PlaceRun(new ArticleResolver(gazetteer, actors), quality, progress);
      List<Document> documents =
          run.documents(corpora.get(i)).stream()
              .filter(d -> part.contains(d.article().index()))
              .toList();
      pooled.addAll(documents);
      byFile.putAll(prefix(files.get(i)), report(name(files.get(i)), documents, verdict));
      speed(run);
    }
    Figures all = figures(pooled, verdict);
    return files.size() == 1 ? all : all.putAll("", byFile);
  }

  private Figures report(String name, List<Document> documents, PlaceVerdict verdict) {
    Figures figures = figures(documents, verdict);
    PlaceTables tables = new PlaceTables(documents, verdict);
    int lost = documents.stream().mapToInt(d -> d.article().lost()).sum();
    out.accept("");
    out.accept(name);
    figures.lines().forEach(out);
    if (lost > 0) {
      out.accept(
          "  %,d toponyms left out: their phrase does not stand near their offset".formatted(lost));
    }
    Published.of(name).forEach(out);
    block("gold spans right, by kind of the place", tables.byKind());
    block("by continent", tables.byContinent());
    block("by the rule that decided", tables.byReason());
    block("resolution_score against what is right", tables.reliability());
    block("commonest wrong places on gold spans", tables.worst(WORST));
    block("commonest toponyms missed from raw text", tables.missed(WORST));
    block("commonest places found where the gold has none", tables.falsePositives(WORST));
    return figures;
  }

  private static Figures figures(List<Document> documents, PlaceVerdict verdict) {
    Figures figures =
        PlaceFigures.of(documents.stream().map(d -> PlaceCounts.of(d, verdict)).toList());
    return figures.put("calibration_error", new PlaceTables(documents, verdict).calibrationError());
  }

  private void block(String heading, List<String> lines) {
    out.accept("  " + heading);
    lines.forEach(line -> out.accept("  " + line));
  }

  private void speed(PlaceRun run) {
    out.accept(
        String.format(
            Locale.ROOT,
            "  speed, tokens per CPU second: names %,.0f; resolution %,.0f (%,.0f mentions), %.1f%%"
                + " on top",
            run.tokens() / run.annotateSeconds(),
            run.tokens() / run.resolveSeconds(),
            run.mentions() / run.resolveSeconds(),
            100 * run.resolveSeconds() / run.annotateSeconds()));
  }

  private static String name(Path file) {
    return file.getFileName().toString().replaceFirst("\\.xml$", "");
  }

  private static String prefix(Path file) {
    return name(file).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_") + ".";
  }
}
