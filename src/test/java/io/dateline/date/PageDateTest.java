package io.dateline.date;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.clean.RandomText;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageDateTest {

  private static final DateRange RANGE = new DateRange(Instant.parse("2024-12-31T00:00:00Z"));

  private static List<FoundDate> find(String html) {
    return PageDate.find(html, date -> RANGE.contains(date.instant()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          <script type='application/ld+json'>{"@type":"NewsArticle","datePublished":"2024-03-19T10:00:00Z"}</script> ; JSON_LD
          <script type='application/ld+json'>{"@graph":[{"@type":"WebPage","datePublished":"2024-03-19"}]}</script>  ; JSON_LD
          <script type='application/ld+json'>{"@type":"NewsArticle","dateModified":"2024-03-19"}</script>            ; JSON_LD
          <meta property='article:published_time' content='2024-03-19T08:00:00+01:00'>                               ; META
          <meta name=DC.date.issued content=2024-03-19>                                                              ; META
          <meta itemprop=datePublished content=2024-03-19>                                                           ; TIME_ELEMENT
          <span property='dc:date dc:created' content='2024-03-19T17:18:43-04:00'></span>                            ; META
          <meta property='og:updated_time' content='2024-03-19'>                                                     ; META
          <time pubdate datetime='2024-03-19'>today</time>                                                           ; TIME_ELEMENT
          <time datetime='2024-03-19'>today</time>                                                                   ; TIME_ELEMENT
          <h1>Izium</h1><p class=byline>By A. Reporter, 19 March 2024</p>                                            ; BYLINE
          <h1>Izium</h1><p>19.03.2024 | 10:11 Uhr</p>                                                                ; BYLINE
          <h1>Izium</h1><p>Text.</p><div>x</div><p>Veröffentlicht am 19. März 2024</p>                               ; BYLINE
          <table><td>19 | 03 | 2024</td></table><h1>Izium</h1>                                                       ; BYLINE
          <meta name=description content='BRIDGE REOPENS (News of 19 March 2024)'>                                   ; META
          <meta property='og:image' content='https://a.b/uploads/2024/03/19/bridge.jpg'>                             ; META
          <footer><p>Copyright © 19.03.2024 by Corvane Freight GmbH. All rights of use and of copy are reserved, on paper as on any screen, in parts as in whole, in all countries.</p></footer> ; BYLINE
          """)
  void theDayIsFoundInMarkup(String html, DateOrigin origin) {
    FoundDate found = find("<body>" + html).get(0);
    assertThat(found.date().day()).isEqualTo("2024-03-19");
    assertThat(found.origin()).isEqualTo(origin);
  }

  @Test
  void datesOfOtherStoriesAndOfTheFutureAreLeft() {
    assertThat(
            find(
                "<h1>Izium</h1><aside><time datetime=2020-01-01></time></aside>"
                    + "<div class=comments><span class=date>1 May 2021</span></div>"
                    + "<meta name=date content=2031-01-01><p class=date>19 March 2024</p>"))
        .first()
        .extracting(found -> found.date().day().toString())
        .isEqualTo("2024-03-19");
  }

  @Test
  void metaAndJsonLdTogetherOutvoteALineAndAloneDoNot() {
    String line = "<h1>Izium</h1><p>12.01.2024</p>";
    String meta = "<meta property='article:published_time' content='2024-03-19'>";
    String json =
        "<script"
            + " type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-03-19\"}</script>";
    assertThat(find(line + meta).get(0).date().day()).isEqualTo("2024-01-12");
    assertThat(find(line + json).get(0).date().day()).isEqualTo("2024-01-12");
    assertThat(find(line + meta + json).get(0).date().day()).isEqualTo("2024-03-19");
    assertThat(find(line + meta + json)).hasSizeGreaterThan(2);
  }

  @Test
  void theHeadlineIsTheHeadingThatSaysWhatTheTitleSays() {
    String page =
        "<title>Ferry to Odesa runs again | Harbour Post</title><h1>Harbour Post</h1>"
            + "<p>12.01.2024</p><p>x</p><p>y</p><p>z</p><p>w</p>"
            + "<h2>Ferry to Odesa runs again</h2><p>19.03.2024</p>";
    assertThat(find(page).get(0).date().day()).isEqualTo("2024-03-19");
  }

  @Test
  void theAddressThatAPageGivesItselfCounts() {
    assertThat(find("<link rel=canonical href='https://a.example/2024/03/19/x'><h1>Izium</h1>"))
        .first()
        .satisfies(found -> assertThat(found.origin()).isEqualTo(DateOrigin.URL));
  }

  @Test
  void aLineOfTheLastChangeIsNoByline() {
    String page =
        "<p class=date>19 March 2024</p><div>x</div><h1>Izium</h1>"
            + "<p><i>%s 7 May 2024.</i></p><p>Text.</p>";
    for (String label : List.of("Updated:", "Last modified", "Article mis à jour le")) {
      assertThat(find(page.formatted(label)).get(0).date().day()).isEqualTo("2024-03-19");
    }
    assertThat(find(page.formatted("Izium,")).get(0).date().day()).isEqualTo("2024-05-07");
  }

  @Test
  void aMetaDateOfNoKnownMeaningGivesWayToATimeElement() {
    String time = "<h1>Izium</h1><time datetime='2024-03-19T08:00:00Z'>today</time>";
    assertThat(find("<meta name=dcterms.date content=2024-03-15>" + time).get(0).date().day())
        .isEqualTo("2024-03-19");
    assertThat(find("<meta name=publish_date content=2024-03-15>" + time).get(0).date().day())
        .isEqualTo("2024-03-15");
  }

  @Test
  void theLastResortsGiveWayToAnyOther() {
    FoundDate found =
        find("<meta name=description content='All of 2 May 2021'>"
                + "<meta property='og:image' content='https://a.b/2021/05/03/bridge.jpg'>"
                + "<p>4 May 2021</p><h1>Izium</h1><p>Text.</p><div>x</div>"
                + "<p>19 March 2024</p><p>Copyright © 5 May 2021</p>")
            .get(0);
    assertThat(found.date().day()).isEqualTo("2024-03-19");
  }

  @Test
  void aPageWithoutDateGivesNone() {
    assertThat(find("<h1>Izium</h1><p>No date.</p>")).isEmpty();
    assertThat(find("")).isEmpty();
  }

  @Test
  void deepAndRandomPagesAreSurvived() {
    assertThat(find("<div class=date>".repeat(20_000) + "19 March 2024")).isNotNull();
    RandomText.strings(13, 300)
        .forEach(raw -> assertThat(find("<h1>" + raw + "<p class=date>" + raw)).isNotNull());
  }
}
