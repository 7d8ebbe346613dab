package io.dateline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import picocli.CommandLine.Option;

/** Options for whoever watches runs from afar. */
final class MonitorOptions {

  @Option(
      names = "--summary-json",
      paramLabel = "FILE|-",
      description =
          "Write one line of JSON when the run ends, well or not: a flat object of counts,"
              + " described in jobs/schedule/README.md. FILE is replaced; - is standard output, and"
              + " all else goes to standard error.")
  String summaryJson;

  @Option(
      names = "--max-rejected",
      paramLabel = "SHARE",
      description =
          "End with code 4 where more than this share of the records read is rejected: 0.05. The"
              + " tables are published all the same. Default: any.")
  Double maxRejected;

  @Option(
      names = "--max-silence",
      paramLabel = "DAYS",
      description =
          "End with code 4 where a regular source has no article in more than this many days up to"
              + " the newest article there is, and in more than it ever paused in the 52 weeks"
              + " before. Regular is one with articles on 4 days or more. Default: any.")
  Integer maxSilence;

  @Option(
      names = "--may-be-silent",
      paramLabel = "SOURCE",
      description = "A source that --max-silence passes over: one that has closed. Any number.")
  List<String> mayBeSilent = new ArrayList<>();

  @Option(
      names = "--max-age",
      paramLabel = "DAYS",
      description =
          "End with code 4 where the newest article is older than this, by the clock: nothing"
              + " comes in any more. Default: any.")
  Integer maxAge;

  /** A value that makes no sense is a {@link Failure} that says why. */
  Monitor toMonitor() {
    try {
      return new Monitor(
          new Thresholds(maxRejected, maxSilence, new LinkedHashSet<>(mayBeSilent), maxAge),
          output());
    } catch (IllegalArgumentException e) {
      throw new Failure(Failure.USAGE, e.getMessage(), e);
    }
  }

  private SummaryOutput output() {
    if (summaryJson == null) {
      return SummaryOutput.NONE;
    }
    return isOnStandardOutput() ? SummaryOutput.standard() : SummaryOutput.file(writable());
  }

  /** Found out before the run, not after it. */
  private Path writable() {
    Path file = Path.of(summaryJson).toAbsolutePath();
    try {
      Files.createDirectories(file.getParent());
      if (Files.isDirectory(file) || !Files.isWritable(file.getParent())) {
        throw new IOException("not a file that can be written");
      }
      return file;
    } catch (IOException e) {
      throw new Failure(
          Failure.USAGE,
          "--summary-json %s cannot be written: %s; name a file in a folder of yours, or -"
              .formatted(summaryJson, e.getMessage()),
          e);
    }
  }

  /** What a person reads gives way to the summary. */
  Console console() {
    return isOnStandardOutput() ? Console.onStandardError() : Console.standard();
  }

  private boolean isOnStandardOutput() {
    return "-".equals(summaryJson);
  }
}
