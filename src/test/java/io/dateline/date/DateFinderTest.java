package io.dateline.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DateFinderTest {

  private static final Instant NOW = Instant.parse("2024-06-01T12:00:00Z");

  private static final String PAGE = "<h1>Izium</h1><p class=date>18 March 2024</p>";

  private static FoundDate find(DateClues clues) {
    return DateFinder.find(clues, DateRange.of(clues.crawledAt(), NOW)).orElse(null);
  }

  @Test
  void theRecordsOwnDateGoesFirst() {
    FoundDate found = find(new DateClues("2024-03-17", "https://a.b/2024/03/19/", PAGE, null, NOW));
    assertThat(found.origin()).isEqualTo(DateOrigin.RECORD);
    assertThat(found.date().instant()).isEqualTo("2024-03-17T00:00:00Z");
  }

  @Test
  void anUnsoundRecordGivesWayToUrlThenPageThenFileThenCrawl() {
    String url = "https://a.b/2024/03/19/";
    assertThat(find(new DateClues("2024-13-45", url, PAGE, "2024-03-16.txt", NOW)).origin())
        .isEqualTo(DateOrigin.URL);
    assertThat(find(new DateClues("soon", "https://a.b/", PAGE, "2024-03-16.txt", NOW)).origin())
        .isEqualTo(DateOrigin.BYLINE);
    assertThat(find(new DateClues(null, null, null, "2024-03-16.txt", NOW)).origin())
        .isEqualTo(DateOrigin.FILE_NAME);
    assertThat(find(new DateClues(null, null, null, null, NOW)))
        .isEqualTo(new FoundDate(DateOrigin.WARC_DATE, ParsedDate.ofInstant(NOW)));
    assertThat(find(new DateClues(null, null, null, null, null))).isNull();
  }

  @Test
  void nothingIsLaterThanTheCrawlOrTheRunByMoreThanADay() {
    Instant crawl = Instant.parse("2024-03-18T12:00:00Z");
    assertThat(find(new DateClues("2024-03-19T11:00:00Z", null, null, null, crawl)).origin())
        .isEqualTo(DateOrigin.RECORD);
    assertThat(find(new DateClues("2024-03-20", null, null, null, crawl)).origin())
        .isEqualTo(DateOrigin.WARC_DATE);
    assertThat(find(new DateClues("2024-06-03", null, null, null, null))).isNull();
  }

  @Test
  void nothingIsOlderThanNewspapers() {
    assertThat(find(new DateClues("1599-12-31", null, null, null, null))).isNull();
    assertThat(find(new DateClues("1600-01-01", null, null, null, null))).isNotNull();
  }

  @Test
  void theTimeOfTheDayIsTakenFromThePage() {
    String page = "<meta property='article:published_time' content='2024-03-19T10:11:00+01:00'>";
    FoundDate found = find(new DateClues(null, "https://a.b/2024/03/19/", page, null, null));
    assertThat(found.origin()).isEqualTo(DateOrigin.URL);
    assertThat(found.date().instant()).isEqualTo("2024-03-19T09:11:00Z");
    FoundDate other = find(new DateClues(null, "https://a.b/2024/03/20/", page, null, null));
    assertThat(other.date().instant()).isEqualTo("2024-03-20T00:00:00Z");
  }

  @Test
  void settingsAreChecked() {
    assertThatIllegalArgumentException().isThrownBy(() -> new DateConfig(null));
    assertThatIllegalArgumentException().isThrownBy(() -> new DateConfig(Instant.MIN));
  }
}
