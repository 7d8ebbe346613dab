package io.dateline.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.cli.ReportTables;
import io.dateline.testing.Browser;
import io.dateline.testing.SampleOutput;
import io.dateline.testing.SparkExtension;
import io.dateline.warehouse.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The page of the sample in Chromium, used as a reader uses it. */
@Tag("browser")
@ExtendWith(SparkExtension.class)
class PageBrowserTest {

  private static final String IZIUM = "place:707292";

  @TempDir static Path folder;

  private static Browser browser;
  private static Path page;

  @BeforeAll
  static void open(SparkSession spark) throws IOException {
    browser = Browser.open();
    Warehouse warehouse =
        Warehouse.at(SampleOutput.of(spark).output().folder().toString(), new Configuration());
    page = folder.resolve("report.html");
    Files.writeString(
        page,
        Page.html(
            ReportTables.corpus(spark, warehouse, ReportConfig.DEFAULT), ReportConfig.DEFAULT));
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
  void thePageOpensWithoutAskingForAnythingElse() {
    browser.show(page, "");

    assertThat(browser.requests())
        .filteredOn(r -> !r.startsWith("data:"))
        .containsExactly(page.toUri().toString());
    assertThat(text("#lead")).contains("stories from", "Izium");
    System.out.println(
        "page.ready_ms "
            + browser.text("return performance.getEntriesByName('data-ready')[0].startTime"));
    browser.keep("open");
  }

  @Test
  void aPageAsLargeAsTheyGetOpensToo() throws IOException {
    Path large =
        Files.writeString(
            folder.resolve("large.html"), Page.html(Corpora.large(2000, 52), ReportConfig.DEFAULT));

    browser.show(large, "#week=2024-05-06");

    assertThat(browser.text("return document.querySelectorAll('#place-list li').length"))
        .isEqualTo("18");
    System.out.println(
        "page.large.ready_ms "
            + browser.text("return performance.getEntriesByName('data-ready')[0].startTime"));
  }

  @Test
  void aCellOfTheToneLeadsToItsWeek() {
    browser.show(page, "");

    browser.run(
        """
        const chart = echarts.getInstanceByDom(document.getElementById('tone-chart'));
        const cell = chart.getOption().series[0].data[0];
        chart.trigger('click', {data: cell});
        """);

    assertThat(browser.text("return location.hash"))
        .matches("#entity=\\w+:.+&week=2024-\\d\\d-\\d\\d");
    assertThat(text("#detail")).contains("Tone ");
  }

  @Test
  void aNameBesideTheToneLeadsToItsNumbers() {
    browser.show(page, "");
    browser.run("document.documentElement.style.scrollBehavior = 'auto'");
    browser.run("document.getElementById('tone').scrollIntoView()");
    Object at =
        browser.run(
            """
            const box = document.getElementById('tone-chart');
            const chart = echarts.getInstanceByDom(box);
            const names = chart.getOption().yAxis[0].data;
            const y = chart.convertToPixel({yAxisIndex: 0}, names.length - 1);
            const left = chart.getModel().getComponent('grid').coordinateSystem.getRect().x;
            const frame = box.getBoundingClientRect();
            return [frame.left + left - 24, frame.top + y];
            """);
    List<?> point = (List<?>) at;

    browser.click(((Number) point.get(0)).doubleValue(), ((Number) point.get(1)).doubleValue());

    browser.await("return !document.getElementById('detail').hidden");
  }

  @Test
  void aBubbleOfTheMapLeadsToTheSentences() {
    browser.show(page, "");
    browser.run("document.documentElement.style.scrollBehavior = 'auto'");
    browser.run(
        "document.getElementById('map').scrollIntoView({block: 'center', behavior: 'instant'})");

    Object at =
        browser.run(
            """
            const box = document.getElementById('map');
            const chart = echarts.getInstanceByDom(box);
            const town = chart.getOption().series.find(s => s.id === 'places').data.find(d => d.name === 'Izium');
            const [x, y] = chart.convertToPixel('geo', town.value);
            const frame = box.getBoundingClientRect();
            return [frame.left + x + town.symbolSize / 3, frame.top + y + town.symbolSize / 3];
            """);
    List<?> point = (List<?>) at;
    browser.click(((Number) point.get(0)).doubleValue(), ((Number) point.get(1)).doubleValue());

    browser.await("return !document.getElementById('detail').hidden");
    assertThat(text("#detail .quote mark")).isNotEmpty();
    browser.keep("map-click");
  }

  @Test
  void theSliderChoosesAWeek() {
    browser.show(page, "");
    String before = text("#place-list");

    browser.run("document.getElementById('week').focus()");
    browser.type(Keys.HOME);
    browser.type(Keys.ARROW_RIGHT);

    browser.await("return location.hash === '#week=2024-03-11'");
    assertThat(text("#week-label")).startsWith("Only the week of 11 Mar 2024");
    assertThat(text("#place-list")).isNotEqualTo(before);
    assertThat(text("#changes-title")).contains("11 Mar 2024");
  }

  @Test
  void playGoesThroughTheWeeks() {
    browser.show(page, "#week=2024-03-04");

    browser.run("document.getElementById('week-play').click()");

    browser.await("return location.hash === '#week=2024-03-18'");
    browser.run("document.getElementById('week-play').click()");
    assertThat(
            browser.text(
                "return document.getElementById('week-play').getAttribute('aria-pressed')"))
        .isEqualTo("false");
  }

  @Test
  void aNameIsFoundAsItIsTyped() {
    browser.show(page, "");

    browser.run(
        "document.body.dispatchEvent(new KeyboardEvent('keydown', {key: '/', bubbles: true}))");
    browser.type("izi");
    assertThat(text("#found li[aria-selected=true]")).startsWith("Izium");
    browser.type(Keys.ENTER);

    browser.await("return !document.getElementById('detail').hidden");
    assertThat(text("#detail-title")).isEqualTo("Izium");
    assertThat(browser.text("return location.hash")).isEqualTo("#entity=" + IZIUM);
    browser.type(Keys.ESCAPE);
    browser.await("return document.getElementById('detail').hidden");
  }

  @Test
  void anAddressLeadsToAnEntityInAWeek() {
    browser.show(page, "#entity=" + IZIUM + "&week=2024-04-01");

    assertThat(text("#detail-title")).isEqualTo("Izium");
    assertThat(text("#detail")).contains("Week of 1 Apr 2024: 20 mentions in 6 of 9 stories");
    assertThat(
            browser.text(
                "return [...document.querySelectorAll('#detail mark')].every(m =>"
                    + " m.closest('blockquote'))"))
        .isEqualTo("true");
    assertThat(text("#trend-names")).startsWith("Izium");
    browser.keep("deep-link");
  }

  @Test
  void anAddressThatMeansNothingIsPassedOver() {
    browser.show(page, "#entity=place:0&week=1999-01-04&compare=%E0%A4%A");

    assertThat(browser.text("return document.getElementById('detail').hidden")).isEqualTo("true");
    assertThat(text("#week-label")).startsWith("All weeks");
  }

  @Test
  void darkReadersGetADarkPage() {
    browser.show(page, "");
    String light = browser.text("return getComputedStyle(document.body).backgroundColor");

    browser.command(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));

    browser.await("return matchMedia('(prefers-color-scheme: dark)').matches");
    assertThat(light).isEqualTo("rgb(251, 250, 247)");
    assertThat(browser.text("return getComputedStyle(document.body).backgroundColor"))
        .isEqualTo("rgb(18, 22, 28)");
    assertThat(
            browser.text(
                "return"
                    + " echarts.getInstanceByDom(document.getElementById('map')).getOption().geo[0].itemStyle.areaColor"))
        .isEqualTo("#232a33");
    browser.keep("dark");
  }

  @Test
  void aLineOfTheNetworkLeadsToTheSentencesOfBoth() {
    browser.show(page, "");
    browser.run(
        "document.getElementById('network').scrollIntoView({block: 'center', behavior:"
            + " 'instant'})");
    List<?> point =
        (List<?>)
            browser.run(
                """
                const box = document.getElementById('network');
                const series = echarts.getInstanceByDom(box).getModel().getSeriesByIndex(0);
                const place = at => series.coordinateSystem.dataToPoint(at);
                const dots = series.getData().mapArray(i => place(series.getData().getItemLayout(i)));
                const middles = series.getEdgeData().mapArray(i => {
                  const [from, to, bend] = series.getEdgeData().getItemLayout(i);
                  return place([0, 1].map(k => from[k] / 4 + bend[k] / 2 + to[k] / 4));
                });
                const free = ([x, y]) => Math.min(...dots.map(dot => Math.hypot(dot[0] - x, dot[1] - y)));
                const [x, y] = middles.sort((a, b) => free(b) - free(a))[0];
                const frame = box.getBoundingClientRect();
                return [frame.left + x, frame.top + y];
                """);
    browser.click(((Number) point.get(0)).doubleValue(), ((Number) point.get(1)).doubleValue());

    browser.await("return !document.getElementById('detail').hidden");
    assertThat(text("#detail .together")).startsWith("With ").contains("Named together in");
    String address = browser.text("return location.hash");
    assertThat(address).matches("#entity=.+&with=.+");
    String both = text("#detail");

    browser.show(page, "");
    browser.show(page, address);
    assertThat(text("#detail")).isEqualTo(both);
    browser.keep("together");
  }

  @Test
  void inASentenceOfTwoBothAreMarked() {
    browser.show(page, "");
    String address =
        browser.text(
            """
            const { entities } = JSON.parse(document.getElementById('data').textContent);
            const held = entity => entity.quotes.map(quote => quote[1]);
            for (const one of entities)
              for (const other of entities)
                if (one.id < other.id && held(one).some(sentence => held(other).includes(sentence)))
                  return '#entity=' + one.id + '&with=' + other.id;
            """);
    browser.show(page, address);

    int quotes = count(".together .quote");
    assertThat(quotes).isPositive();
    assertThat(count(".together .quote mark")).isEqualTo(2 * quotes);
  }

  private static int count(String selector) {
    return Integer.parseInt(
        browser.text("return document.querySelectorAll(arguments[0]).length", selector));
  }

  @Test
  void aNameIsFoundInEverySpellingMet() {
    browser.show(page, "");
    String other =
        browser.text(
            """
            const { entities } = JSON.parse(document.getElementById('data').textContent);
            const izium = entities.find(entity => entity.id === arguments[0]);
            return izium.spellings.find(spelling => !spelling.toLowerCase().includes("izium"));
            """,
            IZIUM);
    browser.run("document.getElementById('search').focus()");
    browser.type(other);

    assertThat(text("#found li")).startsWith("Izium").contains("also " + other);
  }

  @Test
  void aChosenWeekTellsSomeOfItsSentences() {
    browser.show(page, "");
    assertThat(count("#week-sentences .quote")).isZero();

    browser.show(page, "#week=2024-03-18");

    assertThat(count("#week-sentences .quote mark")).isBetween(1, 3);
  }

  @Test
  void noLabelOfTheMapLiesOverAnother() {
    browser.show(page, "");
    Object labels =
        browser.run(
            """
            const chart = echarts.getInstanceByDom(document.getElementById('map'));
            const boxes = [];
            for (const series of chart.getModel().getSeries().filter(s => s.subType === 'scatter')) {
              const data = series.getData();
              for (let i = 0; i < data.count(); i++) {
                const label = data.getItemGraphicEl(i).childAt(0).getTextContent();
                if (!label || label.ignore) continue;
                const box = label.getBoundingRect().clone();
                box.applyTransform(label.getComputedTransform());
                boxes.push(box);
              }
            }
            const over = boxes.filter((a, i) => boxes.some((b, k) => k < i && a.intersect(b)));
            return [boxes.length, over.length];
            """);
    assertThat(((Number) ((List<?>) labels).get(0)).intValue()).isGreaterThan(3);
    assertThat(((Number) ((List<?>) labels).get(1)).intValue()).isZero();
  }

  @Test
  void aPhoneHasNothingBesideTheScreen() {
    browser.command(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 390, "height", 844, "deviceScaleFactor", 1, "mobile", true));
    browser.show(page, "#entity=" + IZIUM);

    assertThat(browser.text("return innerWidth")).isEqualTo("390");
    assertThat(browser.text("return document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo("true");
    browser.keep("phone");
  }

  @Test
  void hostileTextsAreShownAsText() throws IOException {
    Path hostile =
        Files.writeString(
            folder.resolve("hostile.html"), Page.html(Corpora.hostile(), ReportConfig.DEFAULT));
    browser.show(hostile, "");
    browser.run("document.querySelector('#place-list a').click()");

    assertThat(text("#detail-title")).isEqualTo("<img src=x onerror=\"document.title='broken'\">");
    assertThat(text("#detail"))
        .contains("</script><script>document.title='broken'</script>", "<svg onload");
    assertThat(text("#topic-list")).contains("</script><b>label</b>", "<i>term</i>");
    assertThat(browser.text("return document.title"))
        .isEqualTo("Dateline: who and where, week by week");
    assertThat(
            browser.text("return document.querySelectorAll('img, svg[onload], [onerror]').length"))
        .isEqualTo("0");
    assertThat(
            browser.text(
                "return [...document.querySelectorAll('#detail a[target]')].map(a =>"
                    + " a.href).join()"))
        .isEqualTo("https://outlet.example/a2");
  }

  /** What a reader sees in the first element of a selector. */
  private static String text(String selector) {
    return browser.text("return document.querySelector(arguments[0]).innerText", selector);
  }
}
