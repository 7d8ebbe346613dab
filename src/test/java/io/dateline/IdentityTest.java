package io.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.table.PublishedTables;
import io.dateline.table.Table;
import io.dateline.testing.Duck;
import io.dateline.testing.Output;
import io.dateline.testing.SparkExtension;
import io.dateline.warehouse.Check;
import io.dateline.warehouse.RunLog;
import io.dateline.warehouse.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Names that several articles spell in several ways, as the articles come in one order or other.
 */
@ExtendWith(SparkExtension.class)
class IdentityTest {

  private static final String FIRST_WEEK = "2024-03-04";
  private static final String SECOND_WEEK = "2024-03-11";

  @TempDir Path folder;

  private Path first;
  private Path second;

  @BeforeEach
  void write() throws IOException {
    first =
        dump(
            "first.jsonl",
            article(
                "2024-03-05",
                "Mayor Lothar Stelmacher opened a tram line in Lviv. Stelmacher rode it."),
            article("2024-03-06", "The painter Agnieszka Wolan met Tadeusz Wolan in Warsaw."),
            article("2024-03-07", "In Lviv, Brzostek said that the bridge was closed."));
    second =
        dump(
            "second.jsonl",
            article("2024-03-12", "Mayor Lothar Stellmacher closed a school in Lviv on Tuesday."),
            article("2024-03-13", "Lothar Stellmacher spoke in Kharkiv of the harbour of Odesa."),
            article("2024-03-14", "In Lviv, Brzostek was asked about the bridge again."));
  }

  @Test
  void theOrderOfArrivalDoesNotMatter(SparkSession spark) {
    Output atOnce = new Output(folder.resolve("at-once"));
    atOnce.runCurated(spark, "r1", List.of(first, second), null);
    Output inTurn = new Output(folder.resolve("in-turn"));
    inTurn.runCurated(spark, "r1", List.of(first), null);
    assertThat(idsOf(inTurn, "Lothar Stelmacher")).containsExactly("person:lothar-stelmacher");

    RunLog log = inTurn.runCurated(spark, "r2", List.of(second), null);

    assertThat(idsOf(inTurn, "Lothar Stelmacher")).containsExactly("person:lothar-stellmacher");
    assertThat(idsOf(inTurn, "Stelmacher")).containsExactly("person:lothar-stellmacher");
    assertThat(log.restated().get("articles")).containsExactly(SECOND_WEEK);
    assertThat(log.restated().get("identities")).contains(FIRST_WEEK);
    assertThat(
            Duck.query(
                "SELECT old_id, entity_id, old_name, reason, mention_count, first_week FROM "
                    + inTurn.glob("redirects")))
        .containsExactly(
            "person:lothar-stelmacher person:lothar-stellmacher Lothar Stelmacher cluster 2 "
                + FIRST_WEEK);
    assertThat(Duck.query("SELECT DISTINCT name FROM " + inTurn.glob("weekly_mentions")))
        .contains("Lothar Stellmacher", "Agnieszka Wolan", "Tadeusz Wolan")
        .doesNotContain("Lothar Stelmacher");
    assertSameRows(inTurn, atOnce);

    Output reversed = new Output(folder.resolve("reversed"));
    reversed.runCurated(spark, "r1", List.of(second), null);
    reversed.runCurated(spark, "r2", List.of(first), null);
    assertSameRows(reversed, atOnce);
    for (Output output : List.of(atOnce, inTurn, reversed)) {
      assertThat(check(spark, output)).allMatch(Check.Finding::isGood);
    }
  }

  @Test
  void whatAnAnalystDecidesHolds(SparkSession spark) throws IOException {
    Output output = new Output(folder.resolve("curated"));
    output.runCurated(spark, "r1", List.of(first, second), null);
    Path curation =
        Files.writeString(
            folder.resolve("curation.tsv"),
            """
            pin\tBrzostek\tperson:jan-brzostek
            split\tperson:lothar-stelmacher\tperson:lothar-stellmacher
            merge\tperson:agnieszka-wolan\tperson:tadeusz-wolan
            forbid\tKharkiv\tplace:706483
            ignore\tOdesa
            """);

    RunLog log = output.runCurated(spark, "r2", List.of(first, second), curation);

    assertThat(log.counted("articles_annotated")).isZero();
    assertThat(idsOf(output, "Brzostek")).containsExactly("person:jan-brzostek");
    assertThat(idsOf(output, "Lothar Stelmacher")).containsExactly("person:lothar-stelmacher");
    assertThat(idsOf(output, "Agnieszka Wolan")).containsExactly("person:tadeusz-wolan");
    assertThat(idsOf(output, "Kharkiv")).containsExactly("null");
    assertThat(idsOf(output, "Odesa")).containsExactly("null");
    assertThat(
            Duck.query(
                "SELECT DISTINCT resolution_reason FROM %s WHERE surface IN ('Brzostek', 'Agnieszka Wolan', 'Kharkiv', 'Odesa')"
                    .formatted(output.glob("mentions"))))
        .containsExactly("curated");
    assertThat(Duck.query("SELECT old_id, reason FROM " + output.glob("redirects")))
        .containsExactly("person:agnieszka-wolan curated");
    assertThat(check(spark, output)).allMatch(Check.Finding::isGood);
  }

  private static List<Check.Finding> check(SparkSession spark, Output output) {
    return new Check(spark, Warehouse.at(output.folder().toString(), new Configuration())).all();
  }

  private static List<String> idsOf(Output output, String surface) {
    return Duck.query(
        "SELECT DISTINCT entity_id FROM %s WHERE surface = '%s'"
            .formatted(output.glob("mentions"), surface));
  }

  private Path dump(String name, String... articles) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("", articles));
  }

  private static String article(String day, String body) {
    return "{\"url\": \"https://post.example/%s\", \"published_at\": \"%s\", \"body\": \"%s\"}%n"
        .formatted(day, day, body);
  }

  private static void assertSameRows(Output left, Output right) {
    for (Table table : PublishedTables.ALL) {
      boolean hasRows = left.hasFiles(table.name());
      assertThat(right.hasFiles(table.name())).as(table.name()).isEqualTo(hasRows);
      if (!hasRows) {
        continue; // Without tone, and of names in few stories, there are no rows and no file.
      }
      // Where a record lay says nothing about what it tells.
      String columns = table.name().equals("articles") ? "* EXCLUDE (input_file, position)" : "*";
      String rows = "SELECT %s FROM %s EXCEPT ALL SELECT %s FROM %s";
      String leftGlob = left.glob(table.name());
      String rightGlob = right.glob(table.name());
      assertThat(Duck.query(rows.formatted(columns, leftGlob, columns, rightGlob)))
          .as(table.name())
          .isEmpty();
      assertThat(Duck.query(rows.formatted(columns, rightGlob, columns, leftGlob)))
          .as(table.name())
          .isEmpty();
    }
  }
}
