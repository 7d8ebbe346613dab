package io.dateline.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLdTest {

  private static String page(String json) {
    return "<script type=\"application/ld+json\">" + json + "</script>";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"@type\":\"NewsArticle\",\"articleBody\":\"text\"}",
        "[{\"@type\":\"Thing\"},{\"@type\":[\"Thing\",\"BlogPosting\"],\"articleBody\":\"text\"}]",
        "{\"@graph\":[{\"@type\":\"Article\",\"articleBody\":\"text\"}]}",
        "<![CDATA[ {\"@type\":\"Article\",\"articleBody\":\"text\",} ]]>",
        "// comment\n{\"@type\":\"Article\",\n\"articleBody\":\"text\"};",
      })
  void articlesAreFound(String json) {
    assertThat(JsonLd.firstText(JsonLd.articles(Jsoup.parse(page(json))), "articleBody"))
        .contains("text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[[[[", "null", "{\"@type\":3}", "{\"@type\":\"Thing\"}"})
  void whatIsNoArticleGivesNone(String json) {
    assertThat(JsonLd.articles(Jsoup.parse(page(json)))).isEmpty();
  }

  @Test
  void deepNestingIsSurvived() {
    assertThat(JsonLd.objects(Jsoup.parse(page("[".repeat(100_000))))).isEmpty();
  }

  @Test
  void anyStringIsSurvived() {
    RandomText.strings(5, 500)
        .forEach(raw -> assertThat(JsonLd.objects(Jsoup.parse(page("{" + raw)))).isNotNull());
  }
}
