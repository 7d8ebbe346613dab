package io.dateline.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dateline evaluate}: the stages against gold data, a verb for each task. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    header = "Measures a stage against gold data.",
    synopsisSubcommandLabel = "TASK",
    subcommands = {
      EvaluatePlacesCommand.class,
      EvaluateActorsCommand.class,
      EvaluateExtractionCommand.class,
      EvaluateFurnitureCommand.class,
      EvaluateDateCommand.class,
      EvaluateDedupeCommand.class,
      EvaluateToneCommand.class
    },
    description = {
      "",
      "Prints figures with their 95%% intervals; --json writes them as one flat object.",
      ""
    })
final class EvaluateCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "no task given");
  }
}
