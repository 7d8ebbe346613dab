package io.dateline.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTextTest {

  private static final int MAX_ELEMENTS = CleanConfig.defaults().maxPageElements();

  private static final String PARAGRAPH =
      "The town of Izium was retaken on Saturday after six months, officials in Kyiv said, and"
          + " thousands of its people came back over the following weeks, many of them on foot.";

  private static String article(String inside) {
    return "<html><head><title>Izium is retaken | The Daily</title>"
        + "<meta property='og:site_name' content='The Daily'></head><body>"
        + "<nav><a href=/>Home</a> Bangladesh</nav><h1>Izium is retaken</h1><article>"
        + inside
        + "</article><aside>Also about Khulna</aside><footer>All rights reserved</footer>"
        + "<div id='cookie-banner'>We use cookies in Utah</div></body></html>";
  }

  private static String paragraphs(int count) {
    StringBuilder html = new StringBuilder();
    for (int i = 0; i < count; i++) {
      html.append("<p>").append(i).append(". ").append(PARAGRAPH).append("</p>\n");
    }
    return html.toString();
  }

  private static List<String> body(String html) {
    return PageText.read(html, MAX_ELEMENTS).paragraphs();
  }

  @Test
  void bodyAndTitleAreTakenAndFurnitureIsLeft() {
    PageText.Page page = PageText.read(article(paragraphs(5)), MAX_ELEMENTS);
    assertThat(page.title()).isEqualTo("Izium is retaken");
    assertThat(page.paragraphs()).hasSize(5).allMatch(p -> p.endsWith(PARAGRAPH));
  }

  @Test
  void blocksAndBreaksPartParagraphsAndInlineTagsDoNot() {
    String html =
        article(
            paragraphs(4)
                + "<p>One <b>bold</b> and <a href=x>linked</a> line.</p>"
                + "<ul><li>First item of the list.</li><li>Second item of the list.</li></ul>"
                + "<p>Before.<br>After.<br>and on<script>var x = 'Utah';</script></p>");
    assertThat(body(html))
        .contains(
            "One bold and linked line.",
            "First item of the list.",
            "Second item of the list.",
            "Before.",
            "After. and on")
        .noneMatch(p -> p.contains("Utah"));
  }

  @Test
  void aFullerBodyInJsonLdIsTaken() {
    String stated = (PARAGRAPH + "\\n\\n").repeat(6);
    String html =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\""
            + stated
            + "\"}</script>"
            + article("<p>Subscribe to read on in full.</p>");
    assertThat(body(html)).hasSize(6).containsOnly(PARAGRAPH);
  }

  @Test
  void whereReadabilityKeepsLittleTheDensestContainerIsTaken() {
    String html =
        "<body><div class='sidebar comment'><div>" + paragraphs(3) + "</div></div></body>";
    assertThat(body(html)).hasSize(3);
  }

  @Test
  void aPageOfTooManyElementsIsReadByDensity() {
    assertThat(PageText.read(article(paragraphs(50)), 10).paragraphs()).hasSizeGreaterThan(45);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "plain words only",
        "<",
        "<html",
        "<p>unclosed <b>tags <table><td>here",
        "<frameset><frame></frameset>",
        "\u0000<\uFFFF>",
        "<script type='application/ld+json'>{broken</script>",
        "<title></title><h1></h1>",
      })
  void badPagesAreSurvived(String html) {
    assertThat(PageText.read(html, MAX_ELEMENTS)).isNotNull();
  }

  @Test
  void deepNestingIsSurvivedOnASmallStack() throws InterruptedException {
    String deep = "<div>".repeat(100_000) + paragraphs(5) + "</div>".repeat(100_000);
    AtomicReference<List<String>> found = new AtomicReference<>();
    Thread thread = new Thread(null, () -> found.set(body(deep)), "small stack", 512 * 1024);
    thread.start();
    thread.join();
    assertThat(found.get()).hasSizeGreaterThanOrEqualTo(5);
  }

  @Test
  void aPageOfTwentyMegabytesIsRead() {
    String page = article(paragraphs(110_000));
    assertThat(page.length()).isGreaterThan(20_000_000);
    assertThat(body(page)).hasSizeGreaterThan(100_000);
  }

  @Test
  void anyStringIsAPage() {
    RandomText.strings(3, 500).forEach(raw -> assertThat(body(raw)).allMatch(p -> !p.isBlank()));
  }
}
