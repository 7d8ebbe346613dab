package io.dateline.scale;

import io.dateline.annotate.AnnotateConfig;
import io.dateline.cli.Console;
import io.dateline.cli.Session;
import io.dateline.trends.TopicsConfig;
import io.dateline.warehouse.RunLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/**
 * How the cost of each stage grows with the corpus: {@code ScaleBenchmark FOLDER TEXTS ARTICLES…}
 * invents corpora of so many articles from the word statistics of the texts, runs the pipeline over
 * each with annotation from a cache, and prints tables of seconds, growth, bytes that reach the
 * driver, and stragglers. A small corpus first warms the JVM up, and is not told of. What {@code
 * FOLDER} holds of an earlier run of the same size is made anew.
 */
public final class ScaleBenchmark {

  private static final int WARM_UP = 2_000;

  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    SparkSession spark = Session.open("scale");
    TaskWatch watch = new TaskWatch();
    spark.sparkContext().addSparkListener(watch);
    WordChain words = WordChain.learn(InventedDumps.texts(spark, args[1]));
    List<String> places = InventedDumps.places();
    CachedAnnotation annotation =
        new CachedAnnotation(new HashSet<>(places), AnnotateConfig.DEFAULT.fingerprint());

    ScaleTable table = new ScaleTable();
    List<Integer> sizes = new ArrayList<>(List.of(WARM_UP));
    Arrays.stream(args).skip(2).map(Integer::valueOf).forEach(sizes::add);
    for (int size : sizes) {
      Path dumps = folder.resolve("dumps-" + size);
      Path output = folder.resolve("out-" + size);
      InventedDumps.write(
          spark,
          new InventedCorpus(words, new InventedNames(places), size, InventedCorpus.A_YEAR),
          dumps);
      InventedDumps.delete(output);
      watch.forget();
      System.out.printf("%n%,d articles%n", size);
      Console console = new Console(System.out, false, false);
      RunLog log =
          new ScaleRun(spark, dumps, output, console, TopicsConfig.DEFAULT)
              .run("r" + size, annotation);
      if (size != WARM_UP) {
        table.add(size, log, watch.bytes(), watch.stragglers(), sizes(output));
        System.out.println(table);
      }
    }
    spark.stop();
  }

  private static long sizes(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private ScaleBenchmark() {}
}
