package io.dateline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The file itself: small, the same for the same tables, and nothing in it that runs but its own.
 */
class PageTest {

  @Test
  void twoThousandEntitiesAndAYearStayBelowFourMegabytes() {
    String html = Page.html(Corpora.large(2000, 52), ReportConfig.DEFAULT);

    assertThat(html.getBytes(StandardCharsets.UTF_8).length).isBetween(2_500_000, 4_000_000);
  }

  @Test
  void sentencesTakeWhatTheRestOfTheFileLeaves() {
    Corpus corpus = Corpora.large(40, 20);
    ReportConfig small =
        new ReportConfig(2000, 45_000, 15_000, 1_500_000, 3, 6, 70, 180, 20, 40, 40);

    String html = Page.html(corpus, small);

    assertThat(html.getBytes(StandardCharsets.UTF_8).length).isLessThan(1_500_000);
    assertThat(PageModels.of(corpus, ReportConfig.DEFAULT, 0).held().sentences()).isEqualTo(800);
  }

  @Test
  void aPageWithoutRoomHoldsNoSentence() {
    Corpus corpus = Corpora.large(40, 20);

    PageModel model = PageModels.of(corpus, ReportConfig.DEFAULT, 3_600_000);

    assertThat(model.sentences()).isEmpty();
    assertThat(model.held().sentenceTotal()).isEqualTo(123_456);
    assertThat(model.entities()).hasSize(40);
  }

  @Test
  void theSameTablesGiveTheSameBytes() {
    assertThat(Page.html(Corpora.large(60, 12), ReportConfig.DEFAULT))
        .isEqualTo(Page.html(Corpora.large(60, 12), ReportConfig.DEFAULT));
  }

  @Test
  void noTextOfTheDataStandsInTheFileAsMarkup() {
    String html = Page.html(Corpora.hostile(), ReportConfig.DEFAULT);

    assertThat(html).doesNotContain("<script>document", "<img src=x", "<svg onload", "\u2028");
    assertThat(html.split("</script>", -1)).hasSize(4);
  }

  @Test
  void nothingIsLoadedFromElsewhere() {
    String markup =
        Page.html(Corpora.hostile(), ReportConfig.DEFAULT)
            .replaceAll("(?s)(<script[^>]*>).*?</script>", "$1");
    Matcher loaded =
        Pattern.compile("<(?:script|link|img|iframe)[^>]*(?:src|href)=\"([^\"]*)\"")
            .matcher(markup);

    assertThat(loaded.results().map(found -> found.group(1)).toList()).isEqualTo(List.of("data:,"));
  }

  @Test
  void aTitleIsTheHeadingAndNeverMarkup() {
    assertThat(Page.html(Corpora.large(5, 5), ReportConfig.DEFAULT)).contains("<h1>Dateline</h1>");
    assertThat(Page.html(Corpora.large(5, 5), "The <b>war</b>", ReportConfig.DEFAULT))
        .contains("<h1>The &lt;b&gt;war&lt;/b&gt;</h1>")
        .contains("<title>The &lt;b&gt;war&lt;/b&gt; · Dateline</title>");
  }

  @Test
  void theSectionOnTopicsIsThereWhereTheyAre() {
    assertThat(Page.html(Corpora.hostile(), ReportConfig.DEFAULT)).contains("id=\"topic-list\"");
    assertThat(Page.html(Corpora.large(5, 5), ReportConfig.DEFAULT))
        .doesNotContain("id=\"topic-list\"");
  }
}
