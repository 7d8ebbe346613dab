package io.dateline.evaluate;

import io.dateline.clean.ArticleText;
import io.dateline.clean.CleanConfig;
import io.dateline.clean.EdgeLines;
import io.dateline.clean.SharedLinesConfig;
import io.dateline.evaluate.FurnitureGold.Document;
import io.dateline.evaluate.FurnitureGold.Label;
import io.dateline.evaluate.NewsCorpora.Article;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Furniture lines taken off articles, against labels by hand. A line counts as taken off where it
 * does not stand in the article text; of a line that stands several times, each time counts.
 * Precision is the share of furniture among the lines taken off, recall the share of the furniture
 * that was taken off. Lines of an HTML page are its blocks as a browser would set them, so that
 * extraction is measured with it. Intervals are drawn over articles.
 */
public final class FurnitureEvaluation {

  private static final int WORST = 25;

  private record Counts(String corpus, long right, long removed, long furniture, long lines) {}

  private record Miss(String what, String corpus, String article, String line) {}

  /**
   * Reads and measures.
   *
   * @param gold see {@link FurnitureGold}
   * @param corpora the folder in which the corpora lie that the gold labels
   * @throws IOException when a file cannot be read; the message names it
   */
  public static Measured evaluate(Path gold, Path corpora, GoldPart part) throws IOException {
    List<Document> documents = FurnitureGold.read(gold);
    Map<String, Map<String, Article>> articles = new HashMap<>();
    Map<String, Set<String>> shared = new HashMap<>();
    for (Document document : documents) {
      if (!articles.containsKey(document.corpus())) {
        List<Article> all = NewsCorpora.read(corpora, document.corpus());
        articles.put(document.corpus(), NewsCorpora.byId(all));
        shared.putAll(sharedLines(all));
      }
    }
    List<Counts> counts = new ArrayList<>();
    List<Miss> misses = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      if (part.contains(i)) {
        Document document = documents.get(i);
        Article article = articles.get(document.corpus()).get(document.article());
        if (article == null) {
          throw new IOException(
              "%s has no article %s, which %s labels; see --corpora"
                  .formatted(corpora.resolve(document.corpus()), document.article(), gold));
        }
        Set<String> ofSource = shared.getOrDefault(article.source(), Set.of());
        counts.add(count(document, article, ofSource, misses));
      }
    }
    return new Measured(figures(counts), lines(counts, misses));
  }

  // What a run over the whole corpus would learn.
  private static Map<String, Set<String>> sharedLines(List<Article> articles) {
    Map<String, Long> articlesOf = new HashMap<>();
    Map<String, Map<String, Long>> lines = new HashMap<>();
    for (Article article : articles) {
      articlesOf.merge(article.source(), 1L, Long::sum);
      Map<String, Long> ofSource =
          lines.computeIfAbsent(article.source(), source -> new HashMap<>());
      EdgeLines.hashes(text(article)).forEach(hash -> ofSource.merge(hash, 1L, Long::sum));
    }
    Map<String, Set<String>> shared = new HashMap<>();
    lines.forEach(
        (source, ofSource) ->
            ofSource.forEach(
                (hash, n) -> {
                  if (SharedLinesConfig.DEFAULT.isShared(n, articlesOf.get(source))) {
                    shared.computeIfAbsent(source, s -> new HashSet<>()).add(hash);
                  }
                }));
    return shared;
  }

  private static String text(Article article) {
    return ArticleText.of(
            article.content(), article.isHtml(), article.title(), CleanConfig.defaults())
        .text();
  }

  private static Counts count(
      Document document, Article article, Set<String> shared, List<Miss> misses) {
    Map<String, Integer> kept = new HashMap<>();
    for (String line : EdgeLines.strip(text(article), shared::contains).split("\n\n", -1)) {
      kept.merge(FurnitureGold.hash(line), 1, Integer::sum);
    }
    Map<String, String> words = new HashMap<>();
    NewsCorpora.lines(article).forEach(line -> words.put(FurnitureGold.hash(line), line));
    Map<String, List<Label>> labels = new LinkedHashMap<>();
    document.labels().forEach(l -> labels.computeIfAbsent(l.hash(), h -> new ArrayList<>()).add(l));
    long right = 0;
    long removed = 0;
    long furniture = 0;
    for (Map.Entry<String, List<Label>> line : labels.entrySet()) {
      long all = line.getValue().size();
      long bad = line.getValue().stream().filter(Label::isFurniture).count();
      long gone = Math.max(0, all - kept.getOrDefault(line.getKey(), 0));
      right += Math.min(gone, bad);
      removed += gone;
      furniture += bad;
      String text = words.getOrDefault(line.getKey(), line.getKey());
      if (gone != bad) {
        String what = gone > bad ? "taken off" : "left";
        misses.add(new Miss(what, document.corpus(), document.article(), text));
      }
    }
    return new Counts(document.corpus(), right, removed, furniture, document.labels().size());
  }

  private static Figures figures(List<Counts> counts) {
    return new Figures()
        .put("precision", precision(counts), Interval.bootstrap(counts, c -> precision(c)))
        .put("recall", recall(counts), Interval.bootstrap(counts, c -> recall(c)))
        .put("f1", f1(counts), Interval.bootstrap(counts, c -> f1(c)))
        .count("n", counts.stream().mapToLong(Counts::lines).sum())
        .count("articles", counts.size())
        .count("furniture", counts.stream().mapToLong(Counts::furniture).sum());
  }

  private static double precision(List<Counts> counts) {
    double removed = counts.stream().mapToLong(Counts::removed).sum();
    return counts.stream().mapToLong(Counts::right).sum() / removed;
  }

  private static double recall(List<Counts> counts) {
    double furniture = counts.stream().mapToLong(Counts::furniture).sum();
    return counts.stream().mapToLong(Counts::right).sum() / furniture;
  }

  private static double f1(List<Counts> counts) {
    return ShingleScore.harmonic(precision(counts), recall(counts));
  }

  private static List<String> lines(List<Counts> counts, List<Miss> misses) {
    List<String> lines = new ArrayList<>();
    lines.add("by corpus: right, taken off, furniture");
    counts.stream()
        .map(Counts::corpus)
        .distinct()
        .forEach(
            corpus -> {
              List<Counts> of = counts.stream().filter(c -> c.corpus().equals(corpus)).toList();
              lines.add(
                  "  %-18s %4d  %4d  %4d"
                      .formatted(
                          corpus,
                          of.stream().mapToLong(Counts::right).sum(),
                          of.stream().mapToLong(Counts::removed).sum(),
                          of.stream().mapToLong(Counts::furniture).sum()));
            });
    lines.add("wrong lines");
    misses.stream()
        .sorted(Comparator.comparing(Miss::what).reversed())
        .limit(WORST)
        .forEach(m -> lines.add("  " + words(m)));
    return lines;
  }

  private static String words(Miss miss) {
    String line = miss.line().length() > 90 ? miss.line().substring(0, 90) + "…" : miss.line();
    return "%-9s  %s %s: %s".formatted(miss.what(), miss.corpus(), miss.article(), line);
  }

  private FurnitureEvaluation() {}
}
