package io.dateline.scale;

import io.dateline.clean.Clean;
import io.dateline.clean.CleanConfig;
import io.dateline.cli.Session;
import io.dateline.ingest.Ingest;
import io.dateline.ingest.IngestConfig;
import io.dateline.ingest.InputFile;
import io.dateline.ingest.InputListing;
import io.dateline.table.InputFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;

/** Writes an {@link InventedCorpus}: {@code InventedDumps FOLDER TEXTS ARTICLES}. */
public final class InventedDumps {

  private static final Path PLACES = Path.of("data/gazetteer/places.tsv");
  private static final Pattern PLAIN_NAME = Pattern.compile("[A-Z][a-z]+( [A-Z][a-z]+)?");

  public static void main(String[] args) throws IOException {
    SparkSession spark = Session.open("invent");
    WordChain words = WordChain.learn(texts(spark, args[1]));
    write(
        spark,
        new InventedCorpus(
            words, new InventedNames(places()), Long.parseLong(args[2]), InventedCorpus.A_YEAR),
        Path.of(args[0]));
    spark.stop();
  }

  /** Texts of real articles, in an order that does not change. */
  static List<String> texts(SparkSession spark, String dumps) throws IOException {
    Configuration hadoop = new Configuration();
    List<InputFile> files = InputListing.of(List.of(dumps), hadoop);
    return Clean.apply(
            Ingest.apply(
                spark.createDataFrame(
                    files.stream().map(InputFile::toRow).toList(), InputFiles.SCHEMA),
                IngestConfig.defaults(hadoop)),
            CleanConfig.defaults())
        .filter("language = 'en' AND word_count >= 60")
        .orderBy("text")
        .select("text")
        .as(Encoders.STRING())
        .collectAsList();
  }

  /** Ukraine, and towns and regions of the starter gazetteer that are one word or two. */
  static List<String> places() throws IOException {
    List<String[]> rows =
        Files.readAllLines(PLACES).stream()
            .skip(1)
            .map(line -> line.split("\t", -1))
            .filter(row -> PLAIN_NAME.matcher(row[1]).matches())
            .toList();
    Stream<String> towns =
        rows.stream()
            .sorted(Comparator.comparingLong(row -> row[7].isEmpty() ? 0 : -Long.parseLong(row[7])))
            .map(row -> row[1]);
    return Stream.concat(Stream.of("Ukraine"), towns).distinct().toList();
  }

  /** One gzip file a week. */
  static void write(SparkSession spark, InventedCorpus corpus, Path dumps) throws IOException {
    delete(dumps);
    MapFunction<Long, String> line = i -> corpus.article(i).json();
    spark
        .range(0, corpus.articles(), 1, corpus.weeks())
        .map(line, Encoders.STRING())
        .write()
        .option("compression", "gzip")
        .text(dumps.toString());
    try (var parts = Files.list(dumps)) {
      for (Path part : parts.toList()) {
        String name = part.getFileName().toString();
        if (name.startsWith("part-")) {
          Files.move(part, dumps.resolve("week-" + name.substring(5, 10) + ".jsonl.gz"));
        } else {
          Files.delete(part);
        }
      }
    }
  }

  /** Deletes a folder, where there is one. */
  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
  }

  private InventedDumps() {}
}
