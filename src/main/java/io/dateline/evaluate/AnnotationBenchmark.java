package io.dateline.evaluate;

import io.dateline.annotate.AnnotateConfig;
import io.dateline.annotate.AnnotatedText;
import io.dateline.annotate.NamedMention;
import io.dateline.annotate.Sentence;
import io.dateline.annotate.SentenceTone;
import io.dateline.annotate.TextAnnotator;
import io.dateline.evaluate.CpuMeter.Spent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * Annotation measured beside bare CoreNLP, in one process and on the same articles: (a) CoreNLP as
 * it comes, on a sample, for it is slow; (b) CoreNLP in a loop with Dateline's own choices; (c)
 * Dateline's stage in Spark.
 */
public final class AnnotationBenchmark {

  /** Runs Dateline's stage over all articles and tells how many tokens they have. */
  public interface Stage {

    /**
     * @param tasks 1 keeps one core busy, more keep all of them
     */
    int annotate(int tasks);
  }

  private final List<String> texts;
  private final List<String> sample;
  private final AnnotateConfig config;
  private final Stage stage;
  private final int cores;

  /**
   * @param texts of the articles
   * @param sampleSize how many of them (a) gets, evenly picked
   */
  public AnnotationBenchmark(
      List<String> texts, int sampleSize, AnnotateConfig config, Stage stage, int cores) {
    this.texts = List.copyOf(texts);
    this.sample = evenly(texts, sampleSize);
    this.config = config;
    this.stage = stage;
    this.cores = cores;
  }

  /** Measures everything; each contender is warmed up on the sample or more before it counts. */
  public Figures run() {
    Figures figures = new Figures().count("n", texts.size()).count("default.n", sample.size());
    DefaultPipeline byDefault = new DefaultPipeline();
    sample.stream().limit(3).forEach(byDefault::annotate);
    List<FoundInText> expected = new ArrayList<>();
    double slow =
        measured(
            figures,
            "default",
            sample.size(),
            () -> {
              sample.forEach(text -> expected.add(byDefault.annotate(text)));
              return expected.stream().mapToInt(FoundInText::tokenCount).sum();
            });
    BarePipeline bare = new BarePipeline(config.tone() == AnnotateConfig.Tone.SENTENCE);
    evenly(texts, texts.size() / 2).forEach(bare::annotate);
    double plain =
        measured(
            figures, "bare", texts.size(), () -> texts.stream().mapToInt(bare::annotate).sum());
    stage.annotate(4 * cores);
    double own = measured(figures, "one_task", texts.size(), () -> annotateAnew(1));
    double spread = measured(figures, "dateline", texts.size(), () -> annotateAnew(4 * cores));
    figures.put("cpu_ratio_to_default", spread / slow);
    figures.put("cpu_ratio_to_bare", spread / plain);
    figures.put("one_task.cpu_ratio_to_bare", own / plain);
    figures.put(
        "two_core_speedup",
        figures.value("dateline.tokens_per_wall_second")
            / figures.value("one_task.tokens_per_wall_second"));
    return figures.putAll(
        "agreement.", Agreement.of(expected, sample.stream().map(this::found).toList()));
  }

  /** No sentence is known from a run before. */
  private int annotateAnew(int tasks) {
    TextAnnotator.forgetSentences();
    return stage.annotate(tasks);
  }

  /** Tokens a CPU second. */
  private static double measured(Figures figures, String key, int articles, IntSupplier work) {
    int[] tokens = new int[1];
    Spent spent = CpuMeter.measure(() -> tokens[0] = work.getAsInt());
    double rate = tokens[0] / spent.cpuSeconds();
    figures.count(key + ".tokens", tokens[0]);
    figures.put(key + ".tokens_per_cpu_second", rate);
    figures.put(key + ".tokens_per_wall_second", tokens[0] / spent.wallSeconds());
    figures.put(key + ".articles_per_cpu_second", articles / spent.cpuSeconds());
    return rate;
  }

  private FoundInText found(String text) {
    AnnotatedText annotated = TextAnnotator.annotate(text, config);
    List<FoundInText.Name> names = new ArrayList<>();
    for (NamedMention m : annotated.mentions()) {
      names.add(new FoundInText.Name(m.begin(), m.end(), m.label()));
    }
    List<FoundInText.Tone> tones = new ArrayList<>();
    for (Sentence s : annotated.sentences()) {
      if (s.tone() != null) {
        tones.add(new FoundInText.Tone(s.begin(), s.end(), strongest(s.tone())));
      }
    }
    return new FoundInText(0, names, tones);
  }

  private static String strongest(SentenceTone tone) {
    if (tone.negative() >= Math.max(tone.neutral(), tone.positive())) {
      return "negative";
    }
    return tone.positive() > tone.neutral() ? "positive" : "neutral";
  }

  private static List<String> evenly(List<String> texts, int n) {
    List<String> picked = new ArrayList<>();
    for (int i = 0; i < Math.min(n, texts.size()); i++) {
      picked.add(texts.get((int) ((long) i * texts.size() / Math.min(n, texts.size()))));
    }
    return picked;
  }
}
