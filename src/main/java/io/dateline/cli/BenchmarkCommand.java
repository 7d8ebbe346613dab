package io.dateline.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dateline benchmark}: speed beside what it is measured against, in one run. */
@Command(
    name = "benchmark",
    mixinStandardHelpOptions = true,
    header = "Measures speed, beside a baseline in the same run.",
    synopsisSubcommandLabel = "TASK",
    subcommands = {BenchmarkAnnotateCommand.class})
final class BenchmarkCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "no task given");
  }
}
