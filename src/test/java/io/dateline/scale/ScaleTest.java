package io.dateline.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dateline.annotate.AnnotateConfig;
import io.dateline.cli.Console;
import io.dateline.testing.Duck;
import io.dateline.testing.Output;
import io.dateline.testing.SparkExtension;
import io.dateline.trends.TopicsConfig;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A little of what {@link ScaleBenchmark} does: the tables are right, and nothing is collected. */
@ExtendWith(SparkExtension.class)
class ScaleTest {

  private static final String BROADCAST = "spark.sql.autoBroadcastJoinThreshold";
  private static final int WEEKS = 5;
  private static final int SMALL = 200;
  private static final int LARGE = 800;
  private static final int SLACK = 50_000;

  @TempDir Path folder;

  @Test
  void whatReachesTheDriverDoesNotGrowWithTheCorpus(SparkSession spark) throws IOException {
    List<String> places = InventedDumps.places();
    WordChain words = WordChain.learn(InventedDumps.texts(spark, "data/sample"));
    String threshold = spark.conf().get(BROADCAST);
    TaskWatch watch = new TaskWatch();
    spark.sparkContext().addSparkListener(watch);
    // What is broadcast for a join passes through the driver too, but no further than Spark's
    // limit.
    spark.conf().set(BROADCAST, "-1");
    try {
      Map<String, Long> small = bytes(spark, watch, corpus(words, places, SMALL));
      InventedCorpus corpus = corpus(words, places, LARGE);
      Map<String, Long> large = bytes(spark, watch, corpus);

      assertThat(large.keySet()).contains("dedupe", "resolve", "unify", "aggregate");
      large.forEach(
          (stage, bytes) ->
              assertThat(bytes)
                  .as("%s: %s, %s", stage, small, large)
                  .isLessThan(small.get(stage) * 3 / 2 + SLACK));
      assertTables(corpus);
    } finally {
      spark.conf().set(BROADCAST, threshold);
      spark.sparkContext().removeSparkListener(watch);
    }
  }

  private static InventedCorpus corpus(WordChain words, List<String> places, int articles) {
    return new InventedCorpus(words, new InventedNames(places), articles, WEEKS);
  }

  private Map<String, Long> bytes(SparkSession spark, TaskWatch watch, InventedCorpus corpus)
      throws IOException {
    Path dumps = folder.resolve("dumps-" + corpus.articles());
    InventedDumps.write(spark, corpus, dumps);
    watch.forget();
    Console silent =
        new Console(
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
            false,
            false);
    CachedAnnotation annotation =
        new CachedAnnotation(
            new HashSet<>(InventedDumps.places()), AnnotateConfig.DEFAULT.fingerprint());
    // Topics are fitted to a sample of limited size, which the driver holds.
    new ScaleRun(spark, dumps, output(corpus).folder(), silent, TopicsConfig.DEFAULT.withNumber(0))
        .run("r1", annotation);
    return watch.bytes();
  }

  private Output output(InventedCorpus corpus) {
    return new Output(folder.resolve("out-" + corpus.articles()));
  }

  private void assertTables(InventedCorpus corpus) {
    String articles = output(corpus).glob("articles");
    long used =
        LongStream.range(0, corpus.articles())
            .filter(i -> !corpus.article(i).body().isEmpty())
            .count();
    long stories =
        LongStream.range(0, corpus.articles())
            .filter(i -> !corpus.article(i).body().isEmpty())
            .map(corpus::story)
            .distinct()
            .count();
    double found = number("SELECT count(*) FROM " + articles);
    assertThat(found).isBetween(0.97 * used, (double) used);
    assertThat(number("SELECT count(DISTINCT story_id) FROM " + articles))
        .isCloseTo(stories, within(0.05 * stories));
    assertThat(
            number(
                """
                SELECT count(DISTINCT article_id) / %s FROM %s WHERE surface = 'Ukraine'
                """
                    .formatted(found, output(corpus).glob("mentions"))))
        .isCloseTo(0.5, within(0.1));
  }

  private static double number(String query) {
    return Double.parseDouble(Duck.query(query).get(0));
  }
}
