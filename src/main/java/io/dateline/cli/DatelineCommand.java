package io.dateline.cli;

import io.dateline.ingest.MissingInputException;
import io.dateline.warehouse.Lock;
import org.slf4j.LoggerFactory;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code dateline}: its verbs, and how each of them ends. */
@Command(
    name = "dateline",
    mixinStandardHelpOptions = true,
    versionProvider = DatelineCommand.Version.class,
    header = "Who and where, week by week: news dumps to weekly tables of places and actors.",
    synopsisSubcommandLabel = "VERB",
    subcommands = {
      DemoCommand.class,
      RunCommand.class,
      ExportCommand.class,
      GazetteerCommand.class,
      EvaluateCommand.class,
      BenchmarkCommand.class,
      DescribeCommand.class,
      CheckCommand.class,
      ExplainCommand.class,
      DiffCommand.class,
      ReportCommand.class,
      UnresolvedCommand.class,
      TrainToneCommand.class,
      AutoComplete.GenerateCompletion.class
    },
    footer = {
      "",
      "Try @|bold dateline demo|@ first: the whole pipeline over a small sample.",
      "@|bold dateline VERB --help|@ explains a verb. For completion in this shell:",
      "  source <(jobs/dateline generate-completion)",
      "",
      "Exit codes: 0 done; 1 failed; 2 bad option or setting; 3 input missing or nothing readable;",
      "4 a check failed."
    })
public final class DatelineCommand implements Runnable {

  @Spec private CommandSpec spec;

  /** The whole command line, ready to execute. */
  public static CommandLine commandLine() {
    return new CommandLine(new DatelineCommand())
        .setUsageHelpAutoWidth(true)
        .setUsageHelpLongOptionsMaxWidth(32)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler((e, args) -> usage(e))
        .setExecutionExceptionHandler((e, command, result) -> failed(e, command));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "no verb given");
  }

  private static int usage(ParameterException e) {
    CommandLine command = e.getCommandLine();
    command
        .getErr()
        .printf(
            "dateline: %s; '%s --help' lists what there is%n",
            Console.printable(e.getMessage()), command.getCommandSpec().qualifiedName());
    return Failure.USAGE;
  }

  private static int failed(Exception e, CommandLine command) {
    if (e instanceof Failure
        || e instanceof MissingInputException
        || e instanceof Lock.HeldException) {
      command.getErr().println("dateline: " + Console.printable(e.getMessage()));
      return Failure.codeOf(e);
    }
    LoggerFactory.getLogger(DatelineCommand.class).error("unexpected", e);
    String log = System.getProperty("dateline.log");
    command
        .getErr()
        .printf(
            "dateline: unexpected failure: %s%n%s%n",
            Console.printable(e.toString().lines().findFirst().orElse("")),
            log == null ? "The log has the stack trace." : "The stack trace is in " + log);
    return Failure.OTHER;
  }

  /** The version in the jar's manifest. */
  static final class Version implements CommandLine.IVersionProvider {

    static String number() {
      String version = DatelineCommand.class.getPackage().getImplementationVersion();
      return version == null ? "(not packaged)" : version;
    }

    @Override
    public String[] getVersion() {
      return new String[] {"Dateline " + number()};
    }
  }
}
