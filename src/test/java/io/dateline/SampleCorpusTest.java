package io.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.testing.Duck;
import io.dateline.testing.Output;
import io.dateline.testing.SampleOutput;
import io.dateline.testing.SparkExtension;
import io.dateline.warehouse.Check;
import io.dateline.warehouse.Manifest;
import io.dateline.warehouse.RunLog;
import io.dateline.warehouse.Warehouse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole pipeline over {@code data/sample}, its tables read back with DuckDB. */
@ExtendWith(SparkExtension.class)
class SampleCorpusTest {

  private static Output output;
  private static RunLog log;
  private static JsonNode expected;

  @BeforeAll
  static void run(SparkSession spark) throws IOException {
    SampleOutput sample = SampleOutput.of(spark);
    output = sample.output();
    log = sample.log();
    try (InputStream in = SampleCorpusTest.class.getResourceAsStream("/sample-expected.json")) {
      expected = new ObjectMapper().readTree(in);
    }
  }

  @Test
  void everyRecordIsUsedOrRejectedWithItsReason() {
    assertThat(log.counted("records_read")).isEqualTo(expected.get("articles_read").asLong());
    assertThat(log.counted("records_used")).isEqualTo(expected.get("usable").asLong());
    assertThat(
            Duck.query(
                """
                SELECT regexp_extract(input_file, '[^/]*$') || '#' || position, reason_code
                FROM '%s/rejects/**/*.parquet' ORDER BY ALL
                """
                    .formatted(output.folder())))
        .containsExactly(
            "crawl.warc.gz#6 http_error",
            "crawl.warc.gz#7 not_text",
            "harbour-post.jsonl#11 bad_record",
            "harbour-post.jsonl#13 missing_body",
            "harbour-post.jsonl#16 empty_body",
            "metadata.csv#5 missing_file",
            "northfield-courier.csv#5 bad_record",
            "torn.jsonl.gz#0 truncated_file");
  }

  @Test
  void articlesFallIntoTheirWeeks() {
    Map<String, String> weeks = new TreeMap<>();
    expected.get("weeks").properties().forEach(e -> weeks.put(e.getKey(), e.getValue().asText()));
    // One article bears no date but that of its crawl.
    weeks.put("2024-04-29", "1");
    weeks.put("null", String.valueOf(expected.get("undated").asInt() - 1));

    assertThat(
            Duck.query(
                "SELECT week_start, count(*) FROM " + output.glob("articles") + " GROUP BY 1"))
        .containsExactlyInAnyOrderElementsOf(
            weeks.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList());
  }

  @Test
  void weekStartIsADateInEveryWeeklyTable() {
    for (String table :
        List.of(
            "weekly_mentions",
            "weekly_pairs",
            "weekly_sentiment",
            "weekly_coverage",
            "trends",
            "mentions",
            "articles")) {
      assertThat(Duck.query("SELECT DISTINCT typeof(week_start) FROM " + output.glob(table)))
          .as(table)
          .containsExactly("DATE");
    }
  }

  @Test
  void copiesAreOneStory() {
    Map<String, String> storyOf = storiesByLocator();
    for (JsonNode story : expected.get("stories")) {
      List<String> copies = new ArrayList<>();
      story.forEach(copy -> copies.add(storyOf.get(copy.asText())));
      assertThat(copies).as(story.toString()).doesNotContainNull();
      assertThat(copies.stream().distinct()).as(story.toString()).hasSize(1);
    }
    for (JsonNode pair : expected.get("not_copies")) {
      assertThat(storyOf.get(pair.get(0).asText()))
          .as(pair.toString())
          .isNotNull()
          .isNotEqualTo(storyOf.get(pair.get(1).asText()));
    }
  }

  @Test
  void theBridgeTownPeaksInTheWeekOfItsBridge() {
    assertThat(
            Duck.query(
                "SELECT week_start FROM "
                    + output.glob("weekly_mentions")
                    + " WHERE name = 'Izium' AND week_start IS NOT NULL ORDER BY article_count DESC"
                    + " LIMIT 1"))
        .containsExactly("2024-04-01");
  }

  @Test
  void spellingsOfOneTownOrPersonAreOneEntity() {
    for (List<String> spellings :
        List.of(
            List.of("Izium", "Izyum", "Izim"),
            List.of("Kharkiv", "Kharkov"),
            List.of("Balakliia", "Balakleya"),
            List.of("Oleksandr Hrytsak", "Olexander Gritsak", "Aleksandr Hrytsak"),
            List.of("Marta Veresniak", "Marta Veresnyak"))) {
      String list = "'" + String.join("', '", spellings) + "'";
      String main =
          "SELECT DISTINCT arg_max(entity_id, mention_count) FROM %s WHERE surface IN (%s) GROUP BY surface"
              .formatted(output.glob("aliases"), list);
      assertThat(Duck.query(main)).as(list).hasSize(1);
    }
  }

  @Test
  void namesThatStandOnlyInFurnitureAreNotCounted() {
    for (JsonNode absent : expected.get("absent")) {
      assertThat(
              Duck.query(
                  "SELECT surface FROM %s WHERE surface = '%s'"
                      .formatted(output.glob("mentions"), absent.asText())))
          .as(absent.asText())
          .isEmpty();
    }
  }

  @Test
  void aMentionStandsInItsSentence() {
    assertThat(
            Duck.query(
                "SELECT count(*) > 300, bool_and(contains(sentence_text, surface)) FROM "
                    + output.glob("mentions")))
        .containsExactly("true true");
  }

  @Test
  void everyCheckPasses(SparkSession spark) {
    List<Check.Finding> findings = new Check(spark, warehouse()).all();

    assertThat(findings).hasSizeGreaterThan(20).allMatch(Check.Finding::isGood);
  }

  @Test
  void aSecondRunAnnotatesNothingAndChangesNoByte(SparkSession spark) throws IOException {
    Map<String, String> before = output.fingerprints();

    RunLog second = output.run(spark, "r2", List.of(Path.of("data/sample")));

    assertThat(second.counted("files_read")).isZero();
    assertThat(second.counted("articles_added")).isZero();
    assertThat(second.counted("articles_annotated")).isZero();
    assertThat(second.republished()).isEmpty();
    assertThat(output.fingerprints()).isEqualTo(before);
    assertThat(Manifest.read(warehouse()).orElseThrow().runId()).isEqualTo("r1");
  }

  @Test
  void theReadmesQueriesRunAndAnswer() throws IOException {
    Matcher query =
        Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("README.md")));
    int queries = 0;
    while (query.find()) {
      String sql = query.group(1).replace("out/demo", output.folder().toString());
      assertThat(Duck.query(sql)).as(sql).isNotEmpty();
      queries++;
    }
    assertThat(queries).isGreaterThanOrEqualTo(3);
  }

  @Test
  void sparkReadsATableWithItsUndatedRows(SparkSession spark) {
    // As the README has it.
    Row counts =
        spark
            .read()
            .option("recursiveFileLookup", "true")
            .parquet(output.folder() + "/tables/weekly_mentions")
            .selectExpr("count(*)", "count_if(week_start is null)")
            .first();

    assertThat(counts.getLong(0)).isGreaterThan(100);
    assertThat(counts.getLong(1)).isPositive();
  }

  private static Map<String, String> storiesByLocator() {
    Map<String, String> stories = new TreeMap<>();
    for (String row :
        Duck.query(
            "SELECT regexp_extract(input_file, '[^/]*/[^/]*$'), position, story_id FROM "
                + output.glob("articles"))) {
      String[] parts = row.split(" ", -1);
      String[] path = parts[0].split("/", -1);
      boolean isDump = path[0].equals("sample");
      stories.put(isDump ? path[1] + "#" + parts[1] : parts[0], parts[2]);
    }
    return stories;
  }

  private static Warehouse warehouse() {
    return Warehouse.at(output.folder().toString(), new Configuration());
  }
}
