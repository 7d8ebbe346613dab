package io.dateline.clean;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.testing.SharedData;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What is left of the shared corpora. */
class CleanCorporaTest {

  private static final CleanConfig CONFIG = CleanConfig.defaults();

  /** Lines of the seeds that are furniture; all others must come through to the letter. */
  private static final Map<Integer, Integer> FURNITURE_LINES =
      Map.of(1, 6, 2, 5, 3, 7, 4, 8, 5, 16);

  @Test
  void seedsLoseTheirFurnitureAndNothingElse() {
    Path seeds = SharedData.require("corpora/seeds");
    JsonNode expected = Corpora.json(SharedData.require("gold/seeds/expected.json"));
    for (int i = 1; i <= 5; i++) {
      String name = "article-" + i;
      String raw = Corpora.text(seeds.resolve(name + ".txt"));
      String text = ArticleText.of(raw, false, null, CONFIG).text();
      assertThat(names(expected.path("absent").path(name)))
          .as("furniture of " + name)
          .noneMatch(absent -> stands(absent, text));
      for (String kind : List.of("places", "actors")) {
        for (JsonNode entity : expected.path(kind)) {
          assertThat(names(entity.path("surfaces")))
              .as("names of " + name)
              .allMatch(surface -> !stands(surface, raw) || stands(surface, text));
        }
      }
      List<String> lost = new ArrayList<>(PlainText.paragraphs(raw));
      for (String kept : text.split("\n\n", -1)) {
        assertThat(lost.remove(kept)).as(kept).isTrue();
      }
      assertThat(lost).as("lines taken off " + name).hasSize(FURNITURE_LINES.get(i));
    }
  }

  @Test
  void everyAssessmentIsWhole() {
    Path warc = SharedData.require("corpora/isw/isw-2022-02-to-08.warc.gz");
    List<Corpora.WarcPage> pages = Corpora.warcPages(warc);
    assertThat(pages).hasSize(186);
    for (Corpora.WarcPage page : pages) {
      ArticleText article = ArticleText.of(page.html(), true, null, CONFIG);
      assertThat(article.title()).as(page.url()).containsPattern("(?i)(Campaign|Update|Invasion)");
      assertThat(article.wordCount()).as(page.url()).isGreaterThan(900);
      assertThat(article.language()).isEqualTo("en");
      assertThat(article.text())
          .as(page.url())
          .doesNotContainPattern("\\[\\d+\\]")
          .doesNotContain("Planned Giving", "1400 16th Street", "File Attachments");
      List<String> body = paragraphsOfBody(page.html());
      assertThat(body).as(page.url()).hasSizeGreaterThan(5);
      long missing = body.stream().filter(p -> !article.text().contains(p)).count();
      assertThat(missing).as("paragraphs missing of " + page.url()).isZero();
    }
  }

  // The page's own field for the body, without notes: what a browser shows of the assessment.
  private static List<String> paragraphsOfBody(String html) {
    return Jsoup.parse(html).select("[property=content:encoded] p").stream()
        .map(p -> PlainText.line(p.text()))
        .filter(p -> p.length() > 200 && !p.startsWith("[") && !p.contains("http"))
        .map(p -> p.replaceAll("(?<=\\S) ?\\[\\d{1,3}\\]", ""))
        .toList();
  }

  @Test
  void machineTranslatedNewsKeepsItsProse() {
    Path file = SharedData.require("corpora/ukraine-war-news/articles.jsonl.gz");
    int empty = 0;
    int lines = 0;
    int kept = 0;
    for (JsonNode record : Corpora.jsonLines(file)) {
      String raw = record.path("body").asText();
      String text = ArticleText.of(raw, false, null, CONFIG).text();
      assertThat(text)
          .doesNotContainPattern("(?mi)^Advertisement$")
          .doesNotContain("CLICK HERE TO", "promotional emails")
          .doesNotContain("JOIN US ON TELEGRAM", "newsletter to receive");
      empty += text.isEmpty() ? 1 : 0;
      List<String> paragraphs = PlainText.paragraphs(raw);
      lines += paragraphs.size();
      kept += text.isEmpty() ? 0 : text.split("\n\n", -1).length;
    }
    // Five records are nothing but a form for a newsletter.
    assertThat(empty).isEqualTo(5);
    assertThat((double) kept / lines).isBetween(0.90, 0.97);
  }

  @Test
  void wireCopyIsKeptWhole() {
    Path file = SharedData.require("corpora/reuters21578/articles.jsonl.gz");
    int articles = 0;
    int shortened = 0;
    for (JsonNode record : Corpora.jsonLines(file)) {
      String raw = record.path("body").asText();
      ArticleText article = ArticleText.of(raw, false, record.path("title").asText(), CONFIG);
      assertThat(article.wordCount()).as(record.path("id").asText()).isPositive();
      articles++;
      shortened += article.wordCount() < ArticleText.words(raw) ? 1 : 0;
    }
    assertThat(articles).isEqualTo(10_051);
    assertThat(shortened).isLessThan(30);
  }

  private static List<String> names(JsonNode array) {
    List<String> names = new ArrayList<>();
    array.forEach(name -> names.add(name.asText()));
    return names;
  }

  private static boolean stands(String name, String text) {
    return Pattern.compile("(?<!\\p{L})" + Pattern.quote(name) + "(?!\\p{L})").matcher(text).find();
  }
}
