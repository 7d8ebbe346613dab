package io.dateline.cli;

import io.dateline.RunConfig;
import io.dateline.Stage;
import io.dateline.annotate.AnnotateConfig;
import io.dateline.annotate.Quality;
import io.dateline.clean.CleanConfig;
import io.dateline.date.DateConfig;
import io.dateline.dedupe.DedupeConfig;
import io.dateline.ingest.IngestConfig;
import io.dateline.resolve.ResolveConfig;
import io.dateline.trends.TopicsConfig;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.util.SerializableConfiguration;
import picocli.CommandLine.Option;

/** Options that decide what a run computes. */
final class RunOptions {

  @Option(
      names = "--gazetteer",
      paramLabel = "DIR",
      description =
          "Places to resolve against, made by 'dateline gazetteer'. Without it, the starter"
              + " gazetteer inside the jar: countries, capitals, large cities, and the towns of"
              + " Ukraine that news names.")
  String gazetteer;

  @Option(
      names = "--curation",
      paramLabel = "FILE",
      description =
          "An analyst's decisions, one a line: names that mean one identity or are none, identities"
              + " to merge or to keep apart; see the README. Without it, none.")
  String curation;

  @Option(
      names = "--field",
      paramLabel = "KEY=NAME",
      description =
          "Which field of a record holds what, where it is not found by itself: KEY is source,"
              + " url, title, published or body. As in: --field body=maintext")
  List<String> fields = new ArrayList<>();

  @Option(
      names = "--tone",
      paramLabel = "target|sentence|none",
      defaultValue = "TARGET",
      description =
          "target: tone toward each entity named, from the words around it; costs next to nothing."
              + " sentence: CoreNLP's sentiment of each sentence that bears a name, several times"
              + " slower and a weak guide on news. none: no tone. Default: ${DEFAULT-VALUE}.")
  AnnotateConfig.Tone tone;

  @Option(
      names = "--quality",
      paramLabel = "fast|standard|thorough",
      defaultValue = "STANDARD",
      description =
          "How thoroughly names are looked for. fast: sentences whose only capital letter is"
              + " their first are passed over. standard: one model. thorough: three models, at 3.6"
              + " times the CPU. F1 of place names on LGL and TR-News: .680 and .787; .686 and"
              + " .791; .694 and .800. Names of NEWS-FAIR found: .64; .67; .75. Default:"
              + " ${DEFAULT-VALUE}.")
  Quality quality;

  @Option(
      names = "--topics",
      paramLabel = "N",
      description =
          "How many topics the stories are told by; 0 for none. Without it, of 5, 10, 20 and 30 the"
              + " number whose topics are the most coherent; a number needs 15 stories a topic, and"
              + " is chosen anew when the stories have doubled.")
  Integer topics;

  @Option(
      names = "--from",
      paramLabel = "STAGE",
      defaultValue = "ingest",
      description =
          "First stage to run: ingest, clean, date, annotate, dedupe, resolve, sentiment or"
              + " aggregate. What earlier stages left in the output folder is used. Default:"
              + " ${DEFAULT-VALUE}.")
  String from;

  @Option(
      names = "--to",
      paramLabel = "STAGE",
      defaultValue = "aggregate",
      description = "Last stage to run. Default: ${DEFAULT-VALUE}.")
  String to;

  @Option(
      names = "--chunk-words",
      paramLabel = "N",
      defaultValue = "400000",
      description =
          "Words annotated between two commits: the most that a killed run can lose. Default:"
              + " ${DEFAULT-VALUE}.")
  long wordsPerChunk;

  /** The settings; a value that makes none is a {@link Failure} that says why. */
  RunConfig toConfig(List<String> inputs, String output, Configuration hadoop) {
    SerializableConfiguration shipped = new SerializableConfiguration(hadoop);
    try {
      return new RunConfig(
          inputs,
          output,
          Stage.of(from),
          Stage.of(to),
          wordsPerChunk,
          new IngestConfig(
              IngestConfig.parseFields(fields), IngestConfig.DEFAULT_MAX_RECORD_BYTES, shipped),
          CleanConfig.defaults(),
          new DateConfig(Instant.now()),
          DedupeConfig.DEFAULT,
          AnnotateConfig.DEFAULT.with(quality, tone),
          new ResolveConfig(
              qualified("--gazetteer", gazetteer, hadoop),
              null,
              qualified("--curation", curation, hadoop),
              shipped),
          TopicsConfig.DEFAULT.withNumber(topics));
    } catch (IllegalArgumentException e) {
      throw new Failure(Failure.USAGE, e.getMessage(), e);
    }
  }

  /** Absolute, for a task's working folder is another. */
  private static String qualified(String option, String given, Configuration hadoop) {
    if (given == null || given.isBlank()) {
      return given;
    }
    try {
      Path path = new Path(given);
      return path.getFileSystem(hadoop).makeQualified(path).toString();
    } catch (IOException e) {
      throw new IllegalArgumentException(
          option + " " + given + " is on no file system that can be reached: " + e.getMessage(), e);
    }
  }
}
