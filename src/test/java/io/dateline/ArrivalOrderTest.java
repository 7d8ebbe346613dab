package io.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.table.PublishedTables;
import io.dateline.table.Table;
import io.dateline.table.Topics;
import io.dateline.table.WeeklyTopics;
import io.dateline.testing.Duck;
import io.dateline.testing.Output;
import io.dateline.testing.SparkExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same dumps, at once and in random portions in a random order: late articles, late copies of
 * stories, late lines of furniture. {@code -Ddateline.arrivals=N} tries N orders.
 */
@ExtendWith(SparkExtension.class)
class ArrivalOrderTest {

  private static final int PORTIONS = 3;

  /** Topics keep the ids and the number that they had: what came before them matters. */
  private static final Set<Table> FITTED = Set.of(Topics.TABLE, WeeklyTopics.TABLE);

  @TempDir Path folder;

  @Test
  void theTablesDoNotDependOnTheOrderOfArrival(SparkSession spark) throws IOException {
    List<Path> dumps = dumps();
    Output atOnce = new Output(folder.resolve("at-once"));
    atOnce.run(spark, "r0", dumps);

    for (int seed = 1; seed <= Integer.getInteger("dateline.arrivals", 1); seed++) {
      Output inTurn = new Output(folder.resolve("order-" + seed));
      List<List<Path>> portions = portions(dumps, new Random(seed));
      List<Path> arrived = new ArrayList<>();
      for (int i = 0; i < portions.size(); i++) {
        arrived.addAll(portions.get(i));
        inTurn.run(spark, "r" + i, arrived);
      }
      for (Table table : PublishedTables.ALL) {
        if (FITTED.contains(table)) {
          continue;
        }
        String what = "seed %d, %s, arrived as %s".formatted(seed, table.name(), portions);
        assertThat(differences(table, inTurn, atOnce)).as(what).isEmpty();
        assertThat(differences(table, atOnce, inTurn)).as(what).isEmpty();
      }
    }
  }

  private static List<Path> dumps() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("data/sample"))) {
      return files.filter(path -> !path.endsWith("README.md")).sorted().toList();
    }
  }

  private static List<List<Path>> portions(List<Path> dumps, Random random) {
    List<Path> shuffled = new ArrayList<>(dumps);
    Collections.shuffle(shuffled, random);
    List<List<Path>> portions = new ArrayList<>();
    for (int i = 0; i < PORTIONS; i++) {
      portions.add(
          shuffled.subList(i * dumps.size() / PORTIONS, (i + 1) * dumps.size() / PORTIONS));
    }
    return portions;
  }

  private static List<String> differences(Table table, Output left, Output right) {
    if (!left.hasFiles(table.name())) {
      return List.of();
    }
    String rows = "SELECT * FROM %s".formatted(left.glob(table.name()));
    return Duck.query(
        right.hasFiles(table.name())
            ? rows + " EXCEPT ALL SELECT * FROM " + right.glob(table.name())
            : rows);
  }
}
