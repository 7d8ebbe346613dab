package io.dateline.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.testing.Browser;
import io.dateline.testing.Duck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The table explorer over files that Dateline did not write: other types, hostile, broken, long.
 */
@Tag("browser")
class ExplorerFilesTest {

  private static Browser browser;
  private static ExplorerReader reader;

  @TempDir Path folder;

  private Path page;
  private Path tables;

  @BeforeAll
  static void open() {
    browser = Browser.open();
    reader = new ExplorerReader(browser);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void write() throws IOException {
    page = Files.writeString(folder.resolve("explorer.html"), Explorer.html("report.html"));
    tables = Files.createDirectories(folder.resolve("out/tables"));
  }

  @Test
  void everyTypeIsShownInItsOwnWay() {
    Duck.write(
        """
        SELECT 9007199254740993::BIGINT AS long, 12.3456789::DOUBLE AS double, 0.00001234::DOUBLE AS tiny,
          1234.50::DECIMAL(9, 2) AS decimal, DATE '1969-12-31' AS date,
          TIMESTAMP '2024-02-29 23:59:59.000123' AS micros, TIMESTAMP '1950-01-01 00:00:00' AS early,
          true AS flag, ['a', NULL, 'b'] AS list, {'k': 1, 'v': [2]} AS struct, '' AS empty, NULL::VARCHAR AS nothing
        """,
        tables.resolve("types.parquet"),
        "zstd");

    show(1);

    assertThat(cells())
        .containsExactly(
            "9007199254740993",
            "12.3457",
            "1.23e-5",
            "1234.5",
            "1969-12-31",
            "2024-02-29T23:59:59.000123Z",
            "1950-01-01T00:00:00Z",
            "true",
            "[\"a\",null,\"b\"]",
            "{\"k\":1,\"v\":[2]}",
            "empty",
            "null");
    assertThat(browser.console()).isEmpty();
  }

  @Test
  void hostileNamesAndTextsAreShownAsText() {
    Duck.write(
        """
        SELECT '<img src=x onerror="document.title=''broken''">' AS "<b>__proto__</b>",
          '</script><script>document.title=''broken''</script>' AS "constructor",
          'javascript:document.title=1' AS url, 'https://a.example/"><svg onload=alert(1)>' AS link
        """,
        tables.resolve("<i>table<i>.parquet"),
        "snappy");

    show(1);
    browser.run("document.querySelector('#body .index button').click()");

    assertThat(reader.text("#table-title")).isEqualTo("<i>table<i>");
    assertThat(cells())
        .contains(
            "<img src=x onerror=\"document.title='broken'\">",
            "</script><script>document.title='broken'</script>");
    assertThat(reader.text("#head")).contains("<b>__proto__</b>", "constructor");
    assertThat(browser.text("return document.title")).isEqualTo("Dateline: the tables");
    assertThat(
            browser.text(
                "return document.querySelectorAll('img, svg, i, b, [onerror], #detail"
                    + " a[href^=\"j\"]').length"))
        .isEqualTo("0");
    assertThat(browser.text("return document.querySelectorAll('#detail a').length")).isEqualTo("1");
    assertThat(browser.console()).isEmpty();
  }

  @Test
  void aFileThatIsNoneIsNamedAndTheOthersAreRead() throws IOException {
    Path table = Files.createDirectories(tables.resolve("mentions"));
    for (int week = 1; week < 4; week++) {
      Path place = Files.createDirectories(table.resolve("week_start=2024-04-0" + week));
      Duck.write("SELECT 'a' AS name", place.resolve("data.parquet"), "zstd");
    }
    Path undated = Files.createDirectories(table.resolve("undated")).resolve("data.parquet");
    Duck.write("SELECT 'b' AS name, 1 AS later", undated, "gzip");
    Path broken = table.resolve("week_start=2024-04-02/data.parquet");
    byte[] bytes = Files.readAllBytes(broken);
    Files.write(broken, List.of("short"));
    Path torn = table.resolve("week_start=2024-04-03/data.parquet");
    bytes[bytes.length / 3] ^= 0x55;
    bytes[12] ^= 0x55;
    Files.write(torn, bytes);

    show(1);

    assertThat(reader.text("#failures"))
        .contains(
            "week_start=2024-04-02/data.parquet cannot be read: ",
            "undated/data.parquet cannot be read: ",
            "GZIP");
    assertThat(cells()).startsWith("a").contains("2024-04-01");
    assertThat(browser.console()).isEmpty();
  }

  @Test
  void folderWithoutTablesIsToldAsSuch() throws IOException {
    Files.writeString(tables.resolve("note.txt"), "nothing");
    browser.show(page, "");
    browser.choose("#folder", folder.resolve("out"));

    browser.await("return document.getElementById('choose-note').innerText.startsWith('There is')");
    assertThat(reader.text("#choose-note")).contains("no Parquet file among the 1 file");
  }

  @Test
  void aLongTableIsReadInPartsAndThenOn() {
    Duck.write(
        "SELECT i, 'name ' || (i * 7919 % 400000) AS name FROM range(400000) t(i)",
        tables.resolve("long.parquet"), "zstd");

    show(100);
    browser.await("return document.getElementById('progress').innerText.includes('alone')");
    assertThat(reader.text("#progress"))
        .isEqualTo(
            "300,000 of 400,000 rows in 1 file are read: order, filters and CSV are of these"
                + " alone.");
    browser.run("document.getElementById('read-on').click()");
    browser.await("return document.getElementById('progress').innerText.endsWith('are read.')");
    browser.await(
        "return document.getElementById('page-label').innerText === '1 to 100 of 400,000'");
    browser.run("document.getElementById('page-last').click()");
    assertThat(browser.text("return document.querySelector('#body tr:last-child').innerText"))
        .contains("399999", "name 392081");
    browser.run("document.querySelector('th[data-column=name] button').click()");
    browser.await("return document.querySelector('#body td.text').innerText === 'name 0'");
    assertThat(browser.console()).isEmpty();
  }

  private void show(int rows) {
    browser.show(page, "");
    browser.choose("#folder", folder.resolve("out"));
    browser.await("return document.querySelectorAll('#body tr').length >= " + rows);
    browser.await("return document.documentElement.dataset.counted === 'true'");
    browser.await("return !document.getElementById('progress').innerText.endsWith('…')");
  }

  /** What the first row shows, but for its number. */
  private static List<String> cells() {
    return browser
        .text(
            "return [...document.querySelectorAll('#body tr:first-child td')].slice(1).map(c =>"
                + " c.innerText).join('\\n')")
        .lines()
        .toList();
  }
}
