package io.dateline.evaluate;

import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import io.dateline.dedupe.Dedupe;
import io.dateline.dedupe.DedupeConfig;
import io.dateline.evaluate.DedupeGold.Text;
import io.dateline.evaluate.EditedCopies.Edit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * Stories against a set made of real articles and edited copies of some (see {@link DedupeGold}).
 *
 * <p>Recall is the share of copies, edited in up to one word of ten, that are in the story of their
 * original; copies with one of five replaced are counted apart. Precision is the share, among pairs
 * of one story of which one at least is an original with copies or such a copy, that belong
 * together: made of one article, or, where both are unedited, alike by another measure, a longest
 * common subsequence of words over {@value #NATURAL} of the shorter. Wire services send a report
 * twice, and no label says so.
 */
public final class DedupeEvaluation {

  private static final double NATURAL = 0.8;
  private static final int SHOWN = 15;
  private static final int PARTITIONS = 16;

  private static final StructType SCHEMA =
      new StructType()
          .add("article_id", StringType)
          .add("text", StringType)
          .add("published_at", TimestampType);

  /** Pairs of one story of one original: those that belong together, and those that do not. */
  private record Pairs(int right, int wrong) {}

  private record Found(Text copy, boolean isFound) {}

  /**
   * Makes the set, groups it on one partition and on many, and counts.
   *
   * @param files JSON lines or WARC
   * @throws IOException when a file cannot be read; the message names it
   */
  public static Measured evaluate(
      SparkSession spark, List<Path> files, GoldPart part, Consumer<String> progress)
      throws IOException {
    List<Text> texts = DedupeGold.texts(files, part);
    progress.accept("%,d texts, edited copies among them".formatted(texts.size()));
    Map<String, String> stories = stories(spark, texts, PARTITIONS);
    progress.accept("the same on one partition");
    boolean isSame = stories.equals(stories(spark, texts, 1));
    List<Found> copies = found(texts, stories);
    List<String> wrong = new ArrayList<>();
    List<String> natural = new ArrayList<>();
    List<Pairs> pairs = pairs(texts, stories, wrong, natural);
    Figures figures = figures(copies, pairs);
    figures.count("n", copies.size()).count("articles", texts.size() - copies.size());
    figures.count("same_on_one_partition", isSame ? 1 : 0);
    return new Measured(figures, lines(copies, wrong, natural));
  }

  private static Map<String, String> stories(SparkSession spark, List<Text> texts, int partitions) {
    List<Row> rows = texts.stream().map(t -> RowFactory.create(t.id(), t.text(), null)).toList();
    Dataset<Row> articles = spark.createDataFrame(rows, SCHEMA).repartition(partitions);
    Map<String, String> stories = new HashMap<>();
    Dedupe.apply(articles, DedupeConfig.DEFAULT)
        .collectAsList()
        .forEach(row -> stories.put(row.getString(0), row.getString(1)));
    return stories;
  }

  private static List<Found> found(List<Text> texts, Map<String, String> stories) {
    Map<Integer, Text> originals = new HashMap<>();
    texts.stream().filter(t -> t.edit() == null).forEach(t -> originals.put(t.original(), t));
    return texts.stream()
        .filter(t -> t.edit() != null)
        .map(
            t -> {
              String story = stories.get(originals.get(t.original()).id());
              return new Found(t, stories.get(t.id()).equals(story));
            })
        .toList();
  }

  private static List<Pairs> pairs(
      List<Text> texts, Map<String, String> stories, List<String> wrong, List<String> natural) {
    Map<String, List<Text>> members = new TreeMap<>();
    texts.forEach(t -> members.computeIfAbsent(stories.get(t.id()), s -> new ArrayList<>()).add(t));
    List<Pairs> counts = new ArrayList<>();
    for (List<Text> story : members.values()) {
      List<Integer> edited =
          story.stream().filter(t -> t.edit() != null).map(Text::original).distinct().toList();
      int right = 0;
      int bad = 0;
      for (int i = 0; i < story.size(); i++) {
        for (int j = i + 1; j < story.size(); j++) {
          Text a = story.get(i);
          Text b = story.get(j);
          boolean isCounted = edited.contains(a.original()) || edited.contains(b.original());
          double alike = a.original() == b.original() ? 1 : WordOverlap.of(a.text(), b.text());
          String line =
              "%.2f  %s %s  %s %s".formatted(alike, a.corpus(), name(a), b.corpus(), name(b));
          if (alike < NATURAL) {
            wrong.add(line);
          } else if (a.original() != b.original() && a.edit() == null && b.edit() == null) {
            natural.add(line);
          }
          right += isCounted && alike >= NATURAL ? 1 : 0;
          bad += isCounted && alike < NATURAL ? 1 : 0;
        }
      }
      if (right + bad > 0) {
        counts.add(new Pairs(right, bad));
      }
    }
    return counts;
  }

  private static String name(Text text) {
    return text.edit() == null ? text.name() : text.name() + " " + text.edit();
  }

  private static Figures figures(List<Found> copies, List<Pairs> pairs) {
    List<Found> slight =
        copies.stream().filter(f -> f.copy().edit() != Edit.WORDS_REPLACED_20).toList();
    long found = slight.stream().filter(Found::isFound).count();
    double precision = precision(pairs);
    double recall = found / (double) slight.size();
    Figures figures = new Figures();
    figures.put("precision", precision, Interval.bootstrap(pairs, DedupeEvaluation::precision));
    figures.share("recall", found, slight.size());
    figures.put("f1", ShingleScore.harmonic(precision, recall));
    for (Edit edit : Edit.values()) {
      List<Found> of = copies.stream().filter(f -> f.copy().edit() == edit).toList();
      figures.share(
          "recall." + edit.name().toLowerCase(Locale.ROOT),
          of.stream().filter(Found::isFound).count(),
          of.size());
    }
    return figures;
  }

  private static double precision(List<Pairs> pairs) {
    double right = pairs.stream().mapToInt(Pairs::right).sum();
    return right / (right + pairs.stream().mapToInt(Pairs::wrong).sum());
  }

  private static List<String> lines(List<Found> copies, List<String> wrong, List<String> natural) {
    List<String> lines = new ArrayList<>();
    lines.add("copies missed");
    copies.stream()
        .filter(f -> !f.isFound() && f.copy().edit() != Edit.WORDS_REPLACED_20)
        .limit(SHOWN)
        .forEach(f -> lines.add("  " + f.copy().corpus() + " " + name(f.copy())));
    lines.add(
        "in one story and not alike by common words (%,d pairs, unedited ones included)"
            .formatted(wrong.size()));
    wrong.stream().sorted().limit(SHOWN).forEach(line -> lines.add("  " + line));
    lines.add(
        "unedited articles found to be copies of one another (%,d pairs), the least alike"
            .formatted(natural.size()));
    natural.stream().sorted().limit(SHOWN).forEach(line -> lines.add("  " + line));
    return lines;
  }

  private DedupeEvaluation() {}
}
