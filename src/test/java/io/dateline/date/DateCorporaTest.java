package io.dateline.date;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.clean.Corpora;
import io.dateline.testing.SharedData;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Dates of the shared corpora against what is known of them. */
class DateCorporaTest {

  private static final DateRange RANGE = new DateRange(Instant.parse("2026-01-01T00:00:00Z"));

  @Test
  void seedsLieInTheirWeeks() {
    JsonNode gold = Corpora.json(SharedData.require("gold/seeds/expected.json")).path("week_start");
    List<String> lines =
        Corpora.text(SharedData.require("corpora/seeds/metadata.csv")).lines().skip(1).toList();
    assertThat(lines).hasSize(5);
    for (String line : lines) {
      List<String> cells = List.of(line.split(",", -1));
      String article = cells.get(0).replace(".txt", "");
      FoundDate found = find(new DateClues(cells.get(2), null, null, cells.get(0), null));
      assertThat(IsoWeek.of(found.date().instant())).isEqualTo(gold.path(article).asText());
    }
  }

  @Test
  void assessmentsAreOfTheDayInTheirUrl() {
    Path warc = SharedData.require("corpora/isw/isw-2022-02-to-08.warc.gz");
    int agrees = 0;
    List<Corpora.WarcPage> pages = Corpora.warcPages(warc);
    for (Corpora.WarcPage page : pages) {
      String day = page.url().substring(28, 38).replace('/', '-');
      DateRange range = DateRange.of(page.fetchedAt(), Instant.parse("2026-01-01T00:00:00Z"));
      DateClues clues = new DateClues(null, page.url(), page.html(), null, page.fetchedAt());
      FoundDate found = DateFinder.find(clues, range).orElseThrow();
      assertThat(found.date().day()).isEqualTo(day);
      assertThat(IsoWeek.of(found.date().instant())).isEqualTo(IsoWeek.of(LocalDate.parse(day)));
      assertThat(found.origin()).isEqualTo(DateOrigin.URL);
      agrees +=
          PageDate.find(page.html(), date -> range.contains(date.instant())).stream()
                  .findFirst()
                  .filter(date -> date.date().day().toString().equals(day))
                  .isPresent()
              ? 1
              : 0;
    }
    System.out.printf("isw: markup agrees with the url's day on %d of %d%n", agrees, pages.size());
    assertThat(pages).hasSize(186);
    assertThat(agrees).isGreaterThan(180);
  }

  @Test
  void everyWireStoryHasADay() {
    int dated = 0;
    for (JsonNode record :
        Corpora.jsonLines(SharedData.require("corpora/reuters21578/articles.jsonl.gz"))) {
      String raw = record.path("published_at").asText();
      FoundDate found = find(new DateClues(raw, record.path("url").asText(), null, null, null));
      assertThat(found.date().instant()).isEqualTo(Instant.parse(raw));
      dated++;
    }
    assertThat(dated).isEqualTo(10_051);
  }

  private static FoundDate find(DateClues clues) {
    return DateFinder.find(clues, RANGE).orElseThrow();
  }
}
