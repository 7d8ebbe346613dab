package io.dateline.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline demo}: the whole pipeline over the sample corpus. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    header = "Runs the whole pipeline over the sample corpus and says where the tables are.",
    description = {
      "",
      "The sample is eight weeks of invented news from ten outlets, in every format that can be"
          + " read, with the troubles of real dumps.",
      ""
    })
final class DemoCommand implements Callable<Integer> {

  @Option(
      names = "--sample",
      paramLabel = "DIR",
      defaultValue = "${sys:dateline.sample:-data/sample}",
      description = "Where the sample corpus is. Default: ${DEFAULT-VALUE}.")
  String sample;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      defaultValue = "out/demo",
      description = "Folder for the tables. Default: ${DEFAULT-VALUE}.")
  String output;

  @Mixin RunOptions options;

  @Override
  public Integer call() {
    new PipelineRun(Console.standard(), Monitor.NONE)
        .execute("demo", List.of(sample), output, options);
    return 0;
  }
}
