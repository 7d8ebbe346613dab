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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

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

  /** Enough that the last task to end keeps the other cores waiting for little. */
  private static final int TASKS_PER_CORE = 8;

  private static final int WARM_UP = 3;

  private final List<String> texts;
  private final List<String> sample;
  private final AnnotateConfig config;
  private final Stage stage;
  private final int cores;
  private final int cpuSeconds;

  /**
   * @param texts of the articles
   * @param sampleSize how many of them (a) gets, evenly picked
   * @param cpuSeconds how much CPU each of the others gets at least
   */
  public AnnotationBenchmark(
      List<String> texts,
      int sampleSize,
      AnnotateConfig config,
      Stage stage,
      int cores,
      int cpuSeconds) {
    this.texts = List.copyOf(texts);
    this.sample = evenly(texts, sampleSize);
    this.config = config;
    this.stage = stage;
    this.cores = cores;
    this.cpuSeconds = cpuSeconds;
  }

  /** Measures everything: CoreNLP as it comes once over the sample, the others in rounds. */
  public Figures run() {
    Figures figures = new Figures().count("n", texts.size()).count("default.n", sample.size());
    double empty = HeapInUse.mib();
    annotateAnew(cores);
    figures.put("dateline.heap_mib", HeapInUse.mib() - empty);
    List<FoundInText> expected = new ArrayList<>();
    double slow = byDefault(figures, expected);
    BarePipeline bare =
        new BarePipeline(config.quality(), config.tone() == AnnotateConfig.Tone.SENTENCE);
    Rounds rounds =
        new Rounds()
            .contender("bare", () -> texts.stream().mapToInt(bare::annotate).sum())
            .contender("bare_all_cores", () -> onAllCores(bare))
            .contender("one_task", () -> annotateAnew(1))
            .contender("dateline", () -> annotateAnew(TASKS_PER_CORE * cores))
            .run(cpuSeconds);
    figures.putAll("", rounds.speeds(texts.size()));
    figures.put("cpu_ratio_to_default", figures.value("dateline.tokens_per_cpu_second") / slow);
    rounds.putCpuRatio(figures, "cpu_ratio_to_bare", "dateline", "bare_all_cores");
    rounds.putCpuRatio(figures, "one_task.cpu_ratio_to_bare", "one_task", "bare");
    rounds.putWallRatio(figures, "two_core_speedup", "dateline", "one_task");
    rounds.putWallRatio(figures, "bare.two_core_speedup", "bare_all_cores", "bare");
    return figures.putAll(
        "agreement.", Agreement.of(expected, sample.stream().map(this::found).toList()));
  }

  /** Tokens a CPU second of CoreNLP as it comes; its models are gone again afterwards. */
  private double byDefault(Figures figures, List<FoundInText> expected) {
    double before = HeapInUse.mib();
    DefaultPipeline pipeline = new DefaultPipeline();
    sample.stream().limit(WARM_UP).forEach(pipeline::annotate);
    Spent spent =
        CpuMeter.measure(() -> sample.forEach(text -> expected.add(pipeline.annotate(text))));
    figures.put("default.heap_mib", HeapInUse.mib() - before);
    DefaultPipeline.forgetModels();
    int tokens = expected.stream().mapToInt(FoundInText::tokenCount).sum();
    double rate = tokens / spent.cpuSeconds();
    figures.count("default.tokens", tokens);
    figures.put("default.tokens_per_cpu_second", rate);
    figures.put("default.tokens_per_wall_second", tokens / spent.wallSeconds());
    figures.put("default.articles_per_cpu_second", sample.size() / spent.cpuSeconds());
    figures.put("default.articles_per_wall_second", sample.size() / spent.wallSeconds());
    return rate;
  }

  /** The bare loop once a core, each taking the next article: what the machine can give. */
  private int onAllCores(BarePipeline bare) {
    ExecutorService threads = Executors.newFixedThreadPool(cores);
    try {
      List<Future<Integer>> counts = new ArrayList<>();
      for (String text : texts) {
        counts.add(threads.submit(() -> bare.annotate(text)));
      }
      int tokens = 0;
      for (Future<Integer> count : counts) {
        tokens += count.get();
      }
      return tokens;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("bare CoreNLP broke off", e);
    } finally {
      threads.shutdownNow();
    }
  }

  /** No sentence is known from a pass before. */
  private int annotateAnew(int tasks) {
    TextAnnotator.forgetSentences();
    return stage.annotate(tasks);
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
