package io.dateline.cli;

import io.dateline.report.Corpus;
import io.dateline.report.Explorer;
import io.dateline.report.Page;
import io.dateline.report.ReportConfig;
import io.dateline.warehouse.Warehouse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dateline report}: the page. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    header = "Makes the page: maps, trends and sentences of an output folder, in one HTML file.",
    description = {
      "",
      "The file needs no server and no network: open it in a browser, send it by mail. It holds the"
          + " places and actors in most stories; what is left out is told on it, and stands in the"
          + " tables.",
      "",
      "Beside it explorer.html is written, which shows the tables themselves, row by row: open it"
          + " and choose the output folder.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  dateline report --output out",
      "  dateline report --output s3a://tables/news --page news.html"
    })
final class ReportCommand implements Callable<Integer> {

  @Option(
      names = "--output",
      paramLabel = "DIR",
      required = true,
      description = "The output folder of a run.")
  String output;

  @Option(
      names = "--page",
      paramLabel = "FILE",
      description = "The file to write. Default: report.html in the output folder.")
  String page;

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "What the page is about, as its heading: \"The war, January to September\".")
  String title;

  @Override
  public Integer call() throws IOException {
    Console console = Console.standard();
    Warehouse warehouse = Warehouse.at(output, Session.hadoop());
    if (!warehouse.files().exists(warehouse.manifest())) {
      throw new Failure(
          Failure.NO_INPUT,
          output + " holds no _MANIFEST.json: name a folder that 'dateline run' has written");
    }
    Path file = page == null ? pageOf(warehouse) : new Path(page);
    if (file.getName().equals(Explorer.FILE_NAME)) {
      throw new Failure(
          Failure.USAGE,
          Explorer.FILE_NAME + " is the table explorer's own name: name the page otherwise");
    }
    console.heading("Dateline " + DatelineCommand.Version.number() + " · report");
    console.fact("tables", Console.path(warehouse.tables()));
    Instant start = Instant.now();
    try (SparkSession spark = Session.open("report")) {
      console.progress("reading the tables");
      write(console, spark, warehouse, file, title);
    }
    console.fact("took", Console.seconds(Duration.between(start, Instant.now())));
    return 0;
  }

  /** Where the page stands unless told otherwise. */
  static Path pageOf(Warehouse warehouse) {
    return new Path(warehouse.root(), "report.html");
  }

  /** Makes the page, and the explorer beside it, and says where they are. */
  static void write(
      Console console, SparkSession spark, Warehouse warehouse, Path file, String title) {
    Corpus corpus = ReportTables.corpus(spark, warehouse, ReportConfig.DEFAULT);
    if (corpus.weeks().isEmpty()) {
      throw new Failure(
          Failure.NO_INPUT,
          "no dated article in "
              + warehouse.root()
              + " names anybody: there is nothing to show; run over articles with dates first");
    }
    write(console, warehouse, "page", file, Page.html(corpus, title, ReportConfig.DEFAULT));
    write(
        console,
        warehouse,
        "explorer",
        new Path(file.getParent(), Explorer.FILE_NAME),
        Explorer.html(file.getName()));
  }

  private static void write(
      Console console, Warehouse warehouse, String what, Path file, String text) {
    byte[] html = text.getBytes(StandardCharsets.UTF_8);
    try {
      FileSystem files = file.getFileSystem(warehouse.files().getConf());
      try (OutputStream out = files.create(file, true)) {
        out.write(html);
      }
      files.delete(new Path(file.getParent(), "." + file.getName() + ".crc"), false);
      console.fact(
          what,
          "%s · %s"
              .formatted(
                  Console.path(files.makeQualified(file)),
                  String.format(Locale.ROOT, "%.1f MB", html.length / 1e6)));
    } catch (IOException e) {
      throw new Failure(
          Failure.USAGE,
          "the page %s cannot be written: %s; name another place with --page"
              .formatted(file, e.getMessage()),
          e);
    }
  }
}
