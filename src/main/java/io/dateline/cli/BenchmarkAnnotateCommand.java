package io.dateline.cli;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.sum;

import io.dateline.annotate.Annotate;
import io.dateline.annotate.AnnotateConfig;
import io.dateline.annotate.Quality;
import io.dateline.clean.Clean;
import io.dateline.clean.CleanConfig;
import io.dateline.date.DateConfig;
import io.dateline.date.Dates;
import io.dateline.evaluate.AnnotationBenchmark;
import io.dateline.evaluate.Figures;
import io.dateline.evaluate.MemoryWatch;
import io.dateline.ingest.Ingest;
import io.dateline.ingest.IngestConfig;
import io.dateline.ingest.InputFile;
import io.dateline.ingest.InputListing;
import io.dateline.table.InputFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dateline benchmark annotate}: names and tone, beside CoreNLP as it comes and bare. */
@Command(
    name = "annotate",
    mixinStandardHelpOptions = true,
    header = "Annotation beside CoreNLP as it comes, and beside CoreNLP in a bare loop.",
    description = {
      "",
      "In one process and on the same articles: CoreNLP with the annotators that names and sentence"
          + " tone need, all settings as they come (on a sample, for it is slow); CoreNLP in a loop"
          + " with the models and choices that Dateline makes; Dateline's stage in Spark, on one"
          + " core and on all, where 'bare_all_cores' is the bare loop on as many. Contenders take"
          + " turns; the first round warms up. Seconds of CPU are those of the whole process,"
          + " compiler and collector included. Ratios are those of the median round, with the"
          + " least and the largest. Then: how far names (not pronouns) and tone agree with"
          + " CoreNLP as it comes.",
      ""
    })
final class BenchmarkAnnotateCommand implements Callable<Integer> {

  @Option(
      names = "--input",
      paramLabel = "PATH",
      arity = "1..*",
      required = true,
      description = "Dumps to take articles from, as for 'dateline run'.")
  List<String> inputs;

  @Option(
      names = "--articles",
      paramLabel = "N",
      defaultValue = "1000",
      description = "How many English articles, picked by their id. Default: ${DEFAULT-VALUE}.")
  int articles;

  @Option(
      names = "--sample",
      paramLabel = "N",
      defaultValue = "30",
      description = "How many of them CoreNLP as it comes gets. Default: ${DEFAULT-VALUE}.")
  int sample;

  @Option(
      names = "--tone",
      paramLabel = "sentence|none",
      defaultValue = "SENTENCE",
      description = "As for 'dateline run'. Default: ${DEFAULT-VALUE}.")
  AnnotateConfig.Tone tone;

  @Option(
      names = "--quality",
      paramLabel = "fast|standard|thorough",
      defaultValue = "STANDARD",
      description = "As for 'dateline run'. Default: ${DEFAULT-VALUE}.")
  Quality quality;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "60",
      description =
          "CPU that each but CoreNLP as it comes gets at least, in whole passes over the articles."
              + " Default: ${DEFAULT-VALUE}.")
  int seconds;

  @Option(
      names = "--minutes",
      paramLabel = "N",
      defaultValue = "0",
      description = "Instead, annotates for so long and watches the heap that stays in use.")
  int minutes;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Writes the figures there as well, as one flat object.")
  Path json;

  @Override
  public Integer call() throws IOException {
    Console console = Console.standard();
    Configuration hadoop = Session.hadoop();
    List<InputFile> files = InputListing.of(inputs, hadoop);
    AnnotateConfig config = AnnotateConfig.DEFAULT.with(quality, tone);
    console.heading("Dateline " + DatelineCommand.Version.number() + " · benchmark annotate");
    console.fact("input", String.join(", ", inputs));
    console.fact("settings", config);
    try (SparkSession spark = Session.open("benchmark")) {
      if (!spark.sparkContext().isLocal()) {
        throw new Failure(
            Failure.USAGE, "the benchmark counts this process's CPU: run it with a local master");
      }
      Dataset<Row> taken = articles(spark, files, new SerializableConfiguration(hadoop));
      List<String> texts = taken.collectAsList().stream().map(r -> r.getString(1)).toList();
      if (texts.isEmpty()) {
        throw new Failure(Failure.NO_INPUT, "there is no English article in the input");
      }
      int cores = spark.sparkContext().defaultParallelism();
      console.fact("articles", texts.size() + " on " + cores + " cores");
      console.blank();
      AnnotationBenchmark.Stage stage = tasks -> annotate(taken, config, tasks);
      Figures figures =
          minutes > 0
              ? MemoryWatch.run(stage, 4 * cores, minutes, console::line)
              : new AnnotationBenchmark(texts, sample, config, stage, cores, seconds).run();
      figures.lines().forEach(console::line);
      if (json != null) {
        figures.writeJson(json);
      }
    }
    return 0;
  }

  /** The first English articles by id, which is a hash: a sample that is the same every time. */
  private Dataset<Row> articles(
      SparkSession spark, List<InputFile> files, SerializableConfiguration hadoop) {
    Dataset<Row> listed =
        spark.createDataFrame(files.stream().map(InputFile::toRow).toList(), InputFiles.SCHEMA);
    IngestConfig ingest = new IngestConfig(Map.of(), IngestConfig.DEFAULT_MAX_RECORD_BYTES, hadoop);
    Dataset<Row> clean =
        Clean.apply(Ingest.apply(listed.repartition(files.size()), ingest), CleanConfig.defaults());
    return Dates.apply(clean, new DateConfig(Instant.now()))
        .filter(col("reason_code").isNull().and(col("language").equalTo("en")))
        .select("article_id", "text")
        .dropDuplicates("article_id")
        .orderBy("article_id")
        .limit(articles)
        .localCheckpoint();
  }

  /** Annotates all and counts their tokens, so that Spark leaves nothing out. */
  private static int annotate(Dataset<Row> articles, AnnotateConfig config, int tasks) {
    return Math.toIntExact(
        Annotate.apply(articles.repartition(tasks, col("article_id")), config)
            .select(expr("aggregate(sentences, 0L, (n, s) -> n + s.token_count)").as("tokens"))
            .agg(sum("tokens"))
            .first()
            .getLong(0));
  }
}
