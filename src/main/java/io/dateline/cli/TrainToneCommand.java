package io.dateline.cli;

import io.dateline.evaluate.ToneScores;
import io.dateline.evaluate.ToneScores.Guess;
import io.dateline.sentiment.Tone;
import io.dateline.sentiment.ToneCalibration;
import io.dateline.sentiment.ToneExample;
import io.dateline.sentiment.ToneGold;
import io.dateline.sentiment.ToneTrainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dateline train-tone}: the classifier of tone toward a named target. */
@Command(
    name = "train-tone",
    mixinStandardHelpOptions = true,
    header = "Trains the classifier of tone toward a named target.",
    description = {
      "",
      "Reads NewsMTSC as published. Cross-validates, sentences of one article staying together, and"
          + " prints what that says; then trains on all and writes the model. The one in use is"
          + " src/main/resources/io/dateline/sentiment/tone.bin.",
      ""
    },
    footer = {"", "Example:", "  dateline train-tone --gold train.jsonl --output tone.bin"})
final class TrainToneCommand implements Callable<Integer> {

  @Option(
      names = "--gold",
      paramLabel = "FILE",
      required = true,
      description = "Sentences with targets and their polarity, one JSON object a line.")
  Path gold;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      required = true,
      description = "Where the model goes.")
  Path output;

  @Option(
      names = "--penalty",
      paramLabel = "X",
      defaultValue = "" + ToneTrainer.PENALTY,
      description = "Strength of the L2 penalty. Default: ${DEFAULT-VALUE}.")
  double penalty;

  @Option(
      names = "--folds",
      paramLabel = "N",
      defaultValue = "5",
      description = "Parts of the cross-validation. Default: ${DEFAULT-VALUE}.")
  int folds;

  @Override
  public Integer call() {
    Console console = Console.standard();
    Instant start = Instant.now();
    if (folds < 2 || penalty < 0) {
      throw new Failure(Failure.USAGE, "--folds is 2 at least, --penalty 0 at least");
    }
    console.heading("Dateline " + DatelineCommand.Version.number() + " · train-tone");
    console.fact("gold", gold);
    console.fact("output", output);
    console.fact("penalty", penalty);
    List<ToneExample> examples = examples();
    console.fact("mentions", "%,d".formatted(examples.size()));
    console.blank();
    try (SparkSession spark = Session.open("train-tone")) {
      ToneTrainer trainer = new ToneTrainer(spark, examples, penalty);
      double[][] scores =
          trainer.crossValidated(
              folds, done -> console.progress("part %d of %d".formatted(done, folds)));
      ToneCalibration calibration = ToneCalibration.of(examples, scores);
      List<Guess> guesses = new ArrayList<>();
      for (int i = 0; i < scores.length; i++) {
        Tone tone = calibration.tone(scores[i]);
        guesses.add(new Guess(examples.get(i).tone(), tone.likeliest(), tone.toArray()));
      }
      console.fact("macro F1", "%.3f in cross-validation".formatted(ToneScores.macroF1(guesses)));
      console.fact(
          "calibration", "error %.3f there".formatted(ToneScores.calibrationError(guesses)));
      console.fact("temperature", calibration.temperature());
      console.fact("mean error", "%.3f between entities".formatted(calibration.meanError()));
      trainer.write(calibration, Files.newOutputStream(output));
    } catch (IOException e) {
      throw new Failure(
          Failure.USAGE, "the model cannot be written to " + output + "; see --output", e);
    }
    console.fact("took", Console.seconds(Duration.between(start, Instant.now())));
    return 0;
  }

  private List<ToneExample> examples() {
    try {
      List<ToneExample> examples = ToneGold.read(gold);
      if (examples.isEmpty()) {
        throw new Failure(Failure.NO_INPUT, gold + " holds no targets; see --gold");
      }
      return examples;
    } catch (IOException e) {
      throw new Failure(Failure.NO_INPUT, "gold cannot be read: " + e.getMessage(), e);
    }
  }
}
