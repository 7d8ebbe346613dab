package io.dateline.evaluate;

import io.dateline.annotate.SentenceTone;
import io.dateline.annotate.TextAnnotator;
import io.dateline.evaluate.ToneScores.Guess;
import io.dateline.sentiment.Tone;
import io.dateline.sentiment.ToneExample;
import io.dateline.sentiment.ToneGold;
import io.dateline.sentiment.ToneModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Tone toward named targets against what people say: macro-averaged F1 of Dateline's classifier, of
 * CoreNLP's sentence sentiment and of always guessing the commonest tone. Intervals are
 * bootstrapped over sentences, for the targets of one sentence are not independent.
 */
public final class ToneEvaluation {

  private static final List<String> NAMES = List.of("negative", "neutral", "positive");
  private static final int WORST = 5;

  /** Characters that are printed on either side of a target. */
  private static final int AROUND = 120;

  private final List<ToneExample> examples = new ArrayList<>();
  private final Consumer<String> out;

  /**
   * @param files NewsMTSC as published
   * @param out takes lines for a person
   */
  public ToneEvaluation(List<Path> files, Consumer<String> out) throws IOException {
    for (Path file : files) {
      examples.addAll(ToneGold.read(file));
    }
    if (examples.isEmpty()) {
      throw new IOException("the gold files hold no targets");
    }
    this.out = out;
  }

  public Figures run() {
    List<Guess> guesses = guesses(ToneEvaluation::toward);
    List<Guess> sentences = guesses(sentenceTones());
    int commonest = commonest();
    List<Guess> majority = guesses(e -> new Guess(e.tone(), commonest, null));
    Figures figures = new Figures();
    put(figures, "macro_f1", guesses, ToneScores::macroF1);
    put(figures, "baseline.corenlp.macro_f1", sentences, ToneScores::macroF1);
    put(figures, "baseline.majority.macro_f1", majority, ToneScores::macroF1);
    put(figures, "calibration_error", guesses, ToneScores::calibrationError);
    for (int k = 0; k < NAMES.size(); k++) {
      long right = ToneScores.count(guesses, k, k);
      figures.share(NAMES.get(k) + ".precision", right, ToneScores.count(guesses, -1, k));
      figures.share(NAMES.get(k) + ".recall", right, ToneScores.count(guesses, k, -1));
    }
    putMeans(figures, guesses);
    figures.count("n", guesses.size());
    figures.lines().forEach(out);
    out.accept("");
    out.accept("  others on devtest_mt: GRU-TSC, a fine-tuned RoBERTa, .83 macro F1");
    out.accept("  (Hamborg and Donnay 2021)");
    printWorst(guesses);
    return figures;
  }

  /** The mean tone of all: as people have it, and as the weekly tables would. */
  private static void putMeans(Figures figures, List<Guess> guesses) {
    figures.put(
        "mean_tone.gold", guesses.stream().mapToInt(g -> g.truth() - 1).average().orElse(0));
    figures.put(
        "mean_tone.told",
        guesses.stream()
            .mapToDouble(g -> g.probabilities()[2] - g.probabilities()[0])
            .average()
            .orElse(0));
  }

  private List<Guess> guesses(Function<ToneExample, Guess> guesser) {
    return examples.stream().map(guesser).toList();
  }

  private static Guess toward(ToneExample e) {
    Tone tone = ToneModel.shared().toneOf(e.sentence(), e.begin(), e.end());
    return new Guess(e.tone(), tone.likeliest(), tone.toArray());
  }

  /** CoreNLP's class of the sentence, for every target in it; unparsable ones are neutral. */
  private static Function<ToneExample, Guess> sentenceTones() {
    Map<String, Tone> known = new HashMap<>();
    return e -> {
      Tone tone =
          known.computeIfAbsent(
              e.sentence() + "\n" + e.begin(),
              key -> {
                SentenceTone found = TextAnnotator.sentenceTone(e.sentence(), e.begin());
                return found == null
                    ? new Tone(0, 1, 0)
                    : new Tone(found.negative(), found.neutral(), found.positive());
              });
      return new Guess(e.tone(), tone.likeliest(), tone.toArray());
    };
  }

  private int commonest() {
    int[] counts = new int[NAMES.size()];
    examples.forEach(e -> counts[e.tone()]++);
    return IntStream.range(0, counts.length)
        .boxed()
        .max(Comparator.comparingInt(k -> counts[k]))
        .orElseThrow();
  }

  private void put(
      Figures figures, String key, List<Guess> guesses, ToDoubleFunction<List<Guess>> measure) {
    Map<String, List<Guess>> bySentence = new LinkedHashMap<>();
    for (int i = 0; i < guesses.size(); i++) {
      bySentence
          .computeIfAbsent(examples.get(i).sentence(), s -> new ArrayList<>())
          .add(guesses.get(i));
    }
    Interval interval =
        Interval.bootstrap(
            List.copyOf(bySentence.values()),
            drawn -> measure.applyAsDouble(drawn.stream().flatMap(Collection::stream).toList()));
    figures.put(key, measure.applyAsDouble(guesses), interval);
  }

  private void printWorst(List<Guess> guesses) {
    out.accept("");
    out.accept("  worst cases: what people say, how likely that seemed, the target in brackets");
    IntStream.range(0, guesses.size())
        .boxed()
        .sorted(Comparator.comparingDouble(i -> truthProbability(guesses.get(i))))
        .limit(WORST)
        .forEach(i -> out.accept(line(examples.get(i), guesses.get(i))));
  }

  private static double truthProbability(Guess guess) {
    return guess.probabilities()[guess.truth()];
  }

  private static String line(ToneExample e, Guess guess) {
    String s = e.sentence();
    return String.format(
        Locale.ROOT,
        "  %-8s %.2f  %s[%s]%s",
        NAMES.get(guess.truth()),
        truthProbability(guess),
        onOneLine(s.substring(Math.max(0, e.begin() - AROUND), e.begin())),
        onOneLine(s.substring(e.begin(), e.end())),
        onOneLine(s.substring(e.end(), Math.min(s.length(), e.end() + AROUND))));
  }

  private static String onOneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
