package io.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldNamesTest {

  private static final FieldNames NAMES = new FieldNames(Map.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "body",
        "Text",
        "content",
        "maintext",
        "articleBody",
        "article_body",
        "full-text",
        "fulltext",
        "article",
        "story",
        "description"
      })
  void findsTheBody(String name) {
    assertThat(NAMES.pick(Map.of(name, "x")).content()).isEqualTo("x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"html", "raw_html", "bodyHtml"})
  void knowsHtmlByItsName(String name) {
    assertThat(NAMES.pick(Map.of(name, "x")).isHtml()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "published_at",
        "date_publish",
        "publishedAt",
        "pubDate",
        "pub_date",
        "date",
        "datetime",
        "publish_date",
        "date_published",
        "published",
        "timestamp",
        "created_at"
      })
  void findsTheDate(String name) {
    assertThat(NAMES.pick(Map.of(name, " 2022-09-05 ")).published()).isEqualTo("2022-09-05");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "source",
        "source_domain",
        "outlet",
        "publisher",
        "domain",
        "site",
        "newspaper",
        "feed",
        "source.name",
        "source.title",
        "source.domain"
      })
  void findsTheSource(String name) {
    assertThat(NAMES.pick(Map.of(name, "BBC")).source()).isEqualTo("BBC");
  }

  @ParameterizedTest
  @ValueSource(strings = {"title", "Headline", "head_line", "heading"})
  void findsTheTitle(String name) {
    assertThat(NAMES.pick(Map.of(name, "T")).title()).isEqualTo("T");
  }

  @ParameterizedTest
  @ValueSource(strings = {"url", "link", "uri", "canonical_url", "web_url"})
  void findsTheUrl(String name) {
    assertThat(NAMES.pick(Map.of(name, "u")).url()).isEqualTo("u");
  }

  @Test
  void prefersInTheOrderThatItStates() {
    ArticleFields fields =
        NAMES.pick(
            Map.of(
                "description", "teaser",
                "text", "the text",
                "html", "<p>the page</p>",
                "created_at", "2000",
                "published_at", "2022",
                "date", "2001"));
    assertThat(fields).isEqualTo(new ArticleFields(null, null, null, "2022", "the text", false));
  }

  @Test
  void passesOverBlankFields() {
    assertThat(NAMES.pick(Map.of("body", " ", "content", "x")).content()).isEqualTo("x");
    assertThat(NAMES.pick(Map.of("body", " ", "title", " ")))
        .isEqualTo(new ArticleFields(null, null, null, null, " ", false));
    assertThat(NAMES.pick(Map.of("words", "x")).content()).isNull();
  }

  @Test
  void readsAnOverriddenFieldFromThereOnly() {
    FieldNames names = new FieldNames(Map.of("body", "My_Words", "source", "meta.origin"));
    assertThat(names.pick(Map.of("body", "no", "mywords", "yes", "meta.origin", "X")))
        .isEqualTo(new ArticleFields("X", null, null, null, "yes", false));
    assertThat(names.pick(Map.of("body", "no")).content()).isNull();
  }

  @Test
  void knowsWhichColumnsItNeeds() {
    FieldNames names = new FieldNames(Map.of("body", "words.clean"));
    assertThat(names.isKnown("Words")).isTrue();
    assertThat(names.isKnown("PUB_DATE")).isTrue();
    assertThat(names.isKnown("source")).isTrue();
    assertThat(names.isKnown("body")).isFalse();
    assertThat(names.isKnown("embedding")).isFalse();
  }
}
