package io.dateline.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTitleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Izium is retaken | The Daily      ; ''        ; ''               ; Izium is retaken
          Izium is retaken - The Daily      ; The Daily ; ''               ; Izium is retaken
          Izium is retaken – The Daily      ; ''        ; Izium is retaken ; Izium is retaken
          Izium is retaken - and then lost  ; The Daily ; ''               ; Izium is retaken - and then lost
          Kyiv-based firm wins              ; ''        ; ''               ; Kyiv-based firm wins
          War | Peace                       ; ''        ; ''               ; War | Peace
          """)
  void theSiteIsCutOff(String title, String site, String heading, String expected) {
    assertThat(PageTitle.withoutSite(title, site, heading)).isEqualTo(expected);
  }

  @Test
  void aSiteThatGivesItsOwnNameAsTitleIsSeenThrough() {
    String html =
        "<title>Assessment, April 5 | Institute \\E for War</title><meta property='og:title'"
            + " content='Institute \\E for War'><h1>Assessment, April 5</h1>";
    assertThat(PageTitle.of(Jsoup.parse(html))).contains("Assessment, April 5");
  }

  @Test
  void aPageWithoutTitleHasNone() {
    assertThat(PageTitle.of(Jsoup.parse("<p>x"))).isEmpty();
  }

  @Test
  void anyTitleIsSurvived() {
    RandomText.strings(4, 500)
        .forEach(raw -> assertThat(PageTitle.withoutSite(raw, raw, raw)).isNotNull());
  }
}
