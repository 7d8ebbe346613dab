package io.dateline.report;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.table.PublishedTables;
import io.dateline.table.Table;
import io.dateline.table.WeeklyMentions;
import io.dateline.testing.Browser;
import io.dateline.testing.Duck;
import io.dateline.testing.Output;
import io.dateline.testing.SampleOutput;
import io.dateline.testing.SparkExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The table explorer in Chromium over the sample's output, held against DuckDB. */
@Tag("browser")
@ExtendWith(SparkExtension.class)
class ExplorerBrowserTest {

  @TempDir static Path folder;

  private static Browser browser;
  private static ExplorerReader reader;
  private static Path page;
  private static Output output;

  @BeforeAll
  static void open(SparkSession spark) throws IOException {
    browser = Browser.open();
    reader = new ExplorerReader(browser);
    output = SampleOutput.of(spark).output();
    page = Files.writeString(folder.resolve("explorer.html"), Explorer.html("report.html"));
    browser.command(
        "Browser.setDownloadBehavior",
        Map.of("behavior", "allow", "downloadPath", folder.toString()));
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @AfterEach
  void nothingIsComplainedOf() {
    assertThat(browser.console()).isEmpty();
    browser.command("Emulation.clearDeviceMetricsOverride", Map.of());
    browser.command("Emulation.setEmulatedMedia", Map.of("features", List.of()));
  }

  @Test
  void theTablesOfTheFolderAreListedWithTheirRows() {
    show("");
    browser.await("return document.documentElement.dataset.counted === 'true'");

    Stream<Table> published =
        PublishedTables.ALL.stream().filter(table -> output.hasFiles(table.name()));
    assertThat(
            browser.text(
                "return [...document.querySelectorAll('#table-list details:first-child"
                    + " .entry')].map(e => e.innerText.replace(/\\s+/, ' ').replaceAll(',',"
                    + " '')).join('\\n')"))
        .isEqualTo(
            published
                .map(table -> table.name() + " " + count(table.name(), "true"))
                .collect(joining("\n")));
    assertThat(browser.text("return document.getElementById('table-list').innerText"))
        .contains("rejects", "store");
    assertThat(browser.requests())
        .filteredOn(r -> !r.startsWith("data:"))
        .containsExactly(page.toUri().toString());
    browser.keep("explorer");
  }

  @Test
  void tablesAndColumnsAreDescribed() {
    show("weekly_mentions");

    assertThat(reader.text("#table-about"))
        .startsWith("One row per ")
        .contains("Key: week_start, ");
    assertThat(reader.text("#columns")).contains("story_share", "double");
    assertThat(WeeklyMentions.TABLE.columns())
        .allSatisfy(column -> assertThat(reader.text("#columns")).contains(column.doc()));
    assertThat(reader.text("#progress"))
        .startsWith("All %,d rows in ".formatted(Long.parseLong(count("weekly_mentions", "true"))));
  }

  @Test
  void filtersAndOrderGiveTheRowsThatDuckDbGives() {
    show("weekly_mentions");
    reader.filter("name", 0, "ER");
    reader.filter("mention_count", 0, "2");
    reader.filter("week_start", 1, "2024-03");
    reader.sort("mention_count");
    reader.sort("mention_count");
    reader.rest();

    List<String> expected =
        Duck.query(
            "SELECT week_start, entity_id, mention_count FROM "
                + output.glob("weekly_mentions")
                + " WHERE name ILIKE '%er%' AND mention_count >= 2 AND week_start < '2024-04-01'"
                + " ORDER BY mention_count DESC");
    List<String> shown = reader.rows("week_start", "entity_id", "mention_count");
    assertThat(shown).hasSizeGreaterThan(2).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(shown.stream().map(row -> row.substring(row.lastIndexOf(' '))))
        .containsExactlyElementsOf(
            expected.stream().map(row -> row.substring(row.lastIndexOf(' '))).toList());
    assertThat(reader.text("#status")).isEqualTo(expected.size() + " rows match");
    assertThat(reader.text("#chips")).contains("name contains “ER”", "mention_count ≥ 2");
    browser.keep("explorer-filtered");
  }

  @Test
  void wordsAreSearchedInAllColumnsAndNullIsLastAndShown() {
    show("weekly_mentions");
    reader.search("PERSON:");
    reader.sort("latitude");
    reader.rest();

    assertThat(reader.text("#status"))
        .isEqualTo(count("weekly_mentions", "entity_id LIKE 'person:%'") + " rows match");
    assertThat(reader.rows("latitude")).containsOnly("null");
    reader.search("");
    assertThat(reader.rows("latitude").get(0))
        .isEqualTo(
            Duck.query("SELECT min(latitude) FROM " + output.glob("weekly_mentions")).get(0));
  }

  @Test
  void onlyTheWeeksChosenAreRead() {
    show("mentions");
    browser.run(
        """
        const from = document.querySelector('[aria-label="First week"]');
        from.value = '2024-03-18';
        from.dispatchEvent(new Event('change'));
        """);
    browser.run(
        """
        const to = document.querySelector('[aria-label="Last week"]');
        to.value = '2024-03-25';
        to.dispatchEvent(new Event('change'));
        """);
    reader.rest();

    String expected = count("mentions", "week_start BETWEEN '2024-03-18' AND '2024-03-25'");
    assertThat(reader.text("#progress"))
        .startsWith(
            "All %,d rows of the weeks chosen (2 files of".formatted(Long.parseLong(expected)));
  }

  @Test
  void whatIsSavedAsCsvIsWhatTheTableHolds() {
    show("articles");
    browser.run("document.getElementById('csv-save').click()");
    browser.await("return document.getElementById('csv-note').innerText.includes('saved')");
    Path csv = folder.resolve("articles.csv");
    long end = System.currentTimeMillis() + 20_000;
    while (!Files.exists(csv) && System.currentTimeMillis() < end) {
      Thread.onSpinWait();
    }

    String table = output.glob("articles");
    String saved =
        "(SELECT * FROM read_csv('%s', header = true, all_varchar = true, allow_quoted_nulls = false))"
            .formatted(csv);
    String columns = "article_id, url, title, word_count::VARCHAR AS words, source, published_from";
    assertThat(Duck.query("SELECT count(*) FROM " + saved))
        .containsExactly(count("articles", "true"));
    assertThat(
            Duck.query(
                "SELECT %s FROM %s EXCEPT SELECT %s FROM %s"
                    .formatted(columns, table, columns, saved)))
        .isEmpty();
    assertThat(
            Duck.query(
                "SELECT count(published_at), min(published_at::TIMESTAMP),"
                    + " max(published_at::TIMESTAMP) FROM "
                    + saved))
        .isEqualTo(
            Duck.query(
                "SELECT count(published_at), min(published_at::TIMESTAMP),"
                    + " max(published_at::TIMESTAMP) FROM (SELECT published_at AT TIME ZONE 'UTC'"
                    + " AS published_at FROM "
                    + table
                    + ")"));
  }

  @Test
  void aRowOpensInFull() {
    String week = Duck.query("SELECT min(week_start) FROM " + output.glob("examples")).get(0);
    Path first =
        output.folder().resolve("tables/examples/week_start=%s/data.parquet".formatted(week));
    show("examples");
    browser.run("document.querySelector('#body .index button').click()");

    assertThat(reader.text("#detail-title")).isEqualTo("Row 1");
    assertThat(reader.text("#detail"))
        .contains(Duck.query("SELECT sentence_text FROM '%s' LIMIT 1".formatted(first)).get(0));
    browser.keep("explorer-row");
    browser.run(
        "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles:"
            + " true}))");
    assertThat(browser.text("return document.getElementById('detail').hidden")).isEqualTo("true");
  }

  @Test
  void aFolderCanBeDropped() {
    browser.show(page, "#table=pairs");
    browser.drop(output.folder());

    browser.await("return document.querySelectorAll('#body tr').length > 0");
    assertThat(reader.text("#table-title")).isEqualTo("pairs");
  }

  @Test
  void darkReadersGetADarkPage() {
    browser.command(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
    show("weekly_sentiment");

    assertThat(browser.text("return getComputedStyle(document.body).backgroundColor"))
        .isEqualTo("rgb(18, 22, 28)");
    browser.keep("explorer-dark");
  }

  @Test
  void aPhoneHasNothingBesideTheScreen() {
    browser.command(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 390, "height", 844, "deviceScaleFactor", 1, "mobile", true));
    show("weekly_mentions");

    assertThat(browser.text("return document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo("true");
    browser.keep("explorer-phone");
  }

  /** Opens the page, chooses the sample's output and waits for a table to be read. */
  private static void show(String table) {
    browser.show(page, table.isEmpty() ? "" : "#table=" + table);
    browser.choose("#folder", output.folder());
    browser.await("return document.querySelectorAll('#body tr').length > 0");
    reader.rest();
  }

  private static String count(String table, String condition) {
    return Duck.query("SELECT count(*) FROM " + output.glob(table) + " WHERE " + condition).get(0);
  }
}
