package io.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.testing.Duck;
import io.dateline.testing.Output;
import io.dateline.testing.SharedData;
import io.dateline.testing.SparkExtension;
import io.dateline.warehouse.RunLog;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The whole pipeline over real dumps: five blog posts and half a year of daily assessments. */
@ExtendWith(SparkExtension.class)
class SharedCorporaTest {

  @TempDir static Path folder;

  private static Output output;
  private static RunLog log;
  private static JsonNode gold;

  @BeforeAll
  static void run(SparkSession spark) throws IOException {
    Path seeds = SharedData.require("corpora/seeds");
    Path assessments = SharedData.require("corpora/isw");
    gold = new ObjectMapper().readTree(SharedData.require("gold/seeds/expected.json").toFile());
    output = new Output(folder.resolve("out"));
    log = output.run(spark, "r1", List.of(seeds, assessments));
  }

  @Test
  void everyRecordIsUsed() {
    assertThat(log.counted("records_used")).isEqualTo(5 + 186);
    assertThat(log.rejected()).isEmpty();
  }

  @Test
  void aSecondRunAnnotatesNothingAndChangesNoByte(SparkSession spark) {
    Map<String, String> before = output.fingerprints();

    RunLog second =
        output.run(
            spark,
            "r2",
            List.of(SharedData.require("corpora/seeds"), SharedData.require("corpora/isw")));

    assertThat(second.counted("articles_annotated")).isZero();
    assertThat(output.fingerprints()).isEqualTo(before);
  }

  @Test
  void theSeedsFallIntoTheirWeeks() {
    Map<String, String> weeks = new TreeMap<>();
    gold.get("week_start").properties().forEach(e -> weeks.put(e.getKey(), e.getValue().asText()));

    assertThat(
            Duck.query(
                """
                SELECT regexp_extract(input_file, '(article-.)[.]txt$', 1), week_start
                FROM %s WHERE input_file LIKE '%%.txt'
                """
                    .formatted(output.glob("articles"))))
        .containsExactlyInAnyOrderElementsOf(
            weeks.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList());
  }

  @Test
  void threeSpellingsOfIziumAreOnePlaceWhereItLies() {
    assertThat(
            Duck.query(
                """
                SELECT DISTINCT e.name, e.geonames_id, abs(e.latitude - 49.20697) < 0.1,
                  abs(e.longitude - 37.27679) < 0.1
                FROM %s m JOIN %s e USING (entity_id)
                WHERE m.surface IN ('Izim', 'Izium', 'Izyum')
                """
                    .formatted(output.glob("mentions"), output.glob("entities"))))
        .containsExactly("Izium 707292 true true");
  }

  @Test
  void weeklyCountsAddUpToTheMentions() {
    assertThat(
            Duck.query(
                """
                SELECT * FROM (
                  (SELECT week_start, entity_id, count(*) FROM %1$s
                   WHERE entity_id IS NOT NULL GROUP BY ALL
                   EXCEPT SELECT week_start, entity_id, mention_count + demonym_count FROM %2$s)
                  UNION ALL
                  (SELECT week_start, entity_id, mention_count + demonym_count FROM %2$s
                   EXCEPT SELECT week_start, entity_id, count(*) FROM %1$s
                   WHERE entity_id IS NOT NULL GROUP BY ALL))
                """
                    .formatted(output.glob("mentions"), output.glob("weekly_mentions"))))
        .isEmpty();
  }

  @Test
  void townsPeakWhenTheirFightingIsKnownToHaveBeen() {
    assertThat(peak("Mariupol")).isBetween(LocalDate.of(2022, 2, 28), LocalDate.of(2022, 5, 30));
    assertThat(peak("Sievierodonetsk"))
        .isBetween(LocalDate.of(2022, 5, 16), LocalDate.of(2022, 6, 27));
    assertThat(peak("Lysychansk")).isBetween(LocalDate.of(2022, 6, 13), LocalDate.of(2022, 7, 25));
  }

  @Test
  void namesOfTheFurnitureAreNotCounted() {
    List<String> wrong = new ArrayList<>();
    gold.get("absent")
        .properties()
        .forEach(
            article ->
                article
                    .getValue()
                    .forEach(
                        name ->
                            wrong.addAll(
                                Duck.query(
                                    "SELECT '%1$s', surface FROM %2$s m JOIN %3$s a USING (article_id) WHERE surface = '%4$s' AND a.input_file LIKE '%%%1$s.txt'"
                                        .formatted(
                                            article.getKey(),
                                            output.glob("mentions"),
                                            output.glob("articles"),
                                            name.asText())))));
    assertThat(wrong).isEmpty();
  }

  @Test
  void offsetsPointAtTheSurfaceInTheStoredText(SparkSession spark) {
    long wrong =
        spark
            .read()
            .option("recursiveFileLookup", "true")
            .parquet(output.folder() + "/store/mentions")
            .join(
                spark
                    .read()
                    .option("recursiveFileLookup", "true")
                    .parquet(output.folder() + "/store/articles"),
                "article_id")
            .filter("substring(text, begin_offset + 1, end_offset - begin_offset) <> surface")
            .count();
    // Spark counts characters beyond the basic plane once, Java and the offsets twice: none here.
    assertThat(wrong).isZero();
  }

  private static LocalDate peak(String town) {
    return LocalDate.parse(
        Duck.query(
                "SELECT week_start FROM %s WHERE name = '%s' ORDER BY mention_count DESC LIMIT 1"
                    .formatted(output.glob("weekly_mentions"), town))
            .get(0));
  }
}
