package io.dateline.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.clean.ArticleText;
import io.dateline.clean.CleanConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Article text out of pages, against bodies marked by hand, by the measure of the article
 * extraction benchmark: {@link ShingleScore} of each page; precision and recall are means over
 * pages, and F1 is taken of the two means. Intervals are drawn over pages.
 */
public final class ExtractionEvaluation {

  private static final String TRUTH = "ground-truth.json";
  private static final int WORST = 10;

  /** Passes until the compiler has done its work: it is none of the pages' cost in a long run. */
  private static final int WARM_UP = 3;

  private record Page(String name, String url, String html, String body) {}

  private record Score(Page page, ShingleScore shingles) {}

  /**
   * Reads and measures.
   *
   * @param gold the benchmark's folder: {@value #TRUTH} and {@code html/NAME.html.gz}
   * @throws IOException when a file cannot be read; the message names it
   */
  public static Measured evaluate(Path gold, GoldPart part, Consumer<String> progress)
      throws IOException {
    List<Page> pages = pages(gold, part);
    progress.accept(
        "%,d pages; %d passes to warm up, one that counts".formatted(pages.size(), WARM_UP));
    for (int i = 0; i < WARM_UP; i++) {
      pages.forEach(ExtractionEvaluation::text);
    }
    List<Score> scores = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    CpuMeter.Spent spent = CpuMeter.measure(() -> pages.forEach(p -> texts.add(text(p))));
    for (int i = 0; i < pages.size(); i++) {
      scores.add(new Score(pages.get(i), ShingleScore.of(pages.get(i).body(), texts.get(i))));
    }
    return new Measured(figures(scores, spent), lines(scores));
  }

  private static List<Page> pages(Path gold, GoldPart part) throws IOException {
    Path truth = gold.resolve(TRUTH);
    if (!Files.isReadable(truth)) {
      throw new IOException(
          gold + " is no gold data about extraction: there is no " + TRUTH + " in it; see --gold");
    }
    List<Page> pages = new ArrayList<>();
    int index = 0;
    for (Map.Entry<String, JsonNode> entry : GoldFile.json(truth).properties()) {
      if (part.contains(index++)) {
        Path file = gold.resolve("html").resolve(entry.getKey() + ".html.gz");
        pages.add(
            new Page(
                entry.getKey(),
                entry.getValue().path("url").asText(),
                GoldFile.text(file),
                entry.getValue().path("articleBody").asText()));
      }
    }
    return pages;
  }

  private static String text(Page page) {
    return ArticleText.of(page.html(), true, null, CleanConfig.defaults()).text();
  }

  private static Figures figures(List<Score> scores, CpuMeter.Spent spent) {
    List<ShingleScore> pages = scores.stream().map(Score::shingles).toList();
    return new Figures()
        .put(
            "precision",
            ShingleScore.precision(pages),
            Interval.bootstrap(pages, ShingleScore::precision))
        .put("recall", ShingleScore.recall(pages), Interval.bootstrap(pages, ShingleScore::recall))
        .put("f1", ShingleScore.f1(pages), Interval.bootstrap(pages, ShingleScore::f1))
        .count("n", pages.size())
        .put("pages_per_cpu_second", pages.size() / spent.cpuSeconds())
        .put("pages_per_second", pages.size() / spent.wallSeconds());
  }

  private static List<String> lines(List<Score> scores) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "others, F1 on all 181 pages: boilerpipe .860, newspaper4k .949, trafilatura .958,"
            + " go-trafilatura .960, a commercial service .970");
    lines.add("rules were made while looking at these pages: expect less on others");
    lines.add("worst pages: F1, precision, recall");
    scores.stream()
        .sorted(Comparator.comparingDouble(s -> s.shingles().f1()))
        .limit(WORST)
        .forEach(
            s ->
                lines.add(
                    String.format(
                        Locale.ROOT,
                        "  %.3f  %.3f  %.3f  %s %s",
                        s.shingles().f1(),
                        s.shingles().precision(),
                        s.shingles().recall(),
                        s.page().name().substring(0, Math.min(8, s.page().name().length())),
                        s.page().url())));
    return lines;
  }

  private ExtractionEvaluation() {}
}
