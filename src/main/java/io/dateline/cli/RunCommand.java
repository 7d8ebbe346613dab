package io.dateline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline run}: all stages over what is new. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    header = "Reads dumps, and brings the weekly tables of an output folder up to date.",
    description = {
      "",
      "Inputs are files or folders, plain or .gz, .zst, .bz2: JSON lines, CSV, Parquet, WARC, HTML,"
          + " and text files with a metadata.csv. Field names are recognised under the names people"
          + " use; --field maps others.",
      "",
      "Run it again over the same or a grown input: only new articles are annotated, and only weeks"
          + " that changed are written. A record that cannot be used goes to OUT/rejects with its"
          + " reason.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  dateline run --input dumps/ --output out",
      "  dateline run --input crawl.warc.gz --input archive.jsonl.zst --output out --tone none",
      "  dateline run --input s3a://news/2024/ --output s3a://tables/news --gazetteer gaz/"
    })
final class RunCommand implements Callable<Integer> {

  @Option(
      names = "--input",
      paramLabel = "PATH",
      arity = "1..*",
      description = "File or folder to read; any number, on any file system that Hadoop knows.")
  List<String> inputs = new ArrayList<>();

  @Option(
      names = "--output",
      paramLabel = "DIR",
      required = true,
      description = "Folder for store, tables, rejects and run logs. Made if it is not there.")
  String output;

  @Mixin RunOptions options;

  @Mixin MonitorOptions monitor;

  @Override
  public Integer call() {
    new PipelineRun(monitor.console(), monitor.toMonitor()).execute("run", inputs, output, options);
    return 0;
  }
}
