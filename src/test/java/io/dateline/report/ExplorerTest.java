package io.dateline.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.table.Column;
import io.dateline.table.PublishedTables;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/**
 * The file itself: small, with descriptions of every table, and with nothing loaded from elsewhere.
 */
class ExplorerTest {

  private final String html = Explorer.html("report.html");

  @Test
  void itIsSmallEnoughToBeMailed() {
    assertThat(html.getBytes(StandardCharsets.UTF_8).length).isLessThan(250_000);
  }

  @Test
  void everyColumnOfEveryPublishedTableIsDescribed() {
    assertThat(PublishedTables.ALL)
        .allSatisfy(
            table -> {
              assertThat(html).contains("\"name\":\"" + table.name() + "\"");
              assertThat(table.columns())
                  .extracting(Column::doc)
                  .allSatisfy(doc -> assertThat(html).contains(ScriptJson.of(doc)));
            });
  }

  @Test
  void nothingIsLoadedAndTheLibrariesBringTheirLicences() {
    assertThat(html.replaceAll("(?s)(<script[^>]*>).*?</script>", "$1"))
        .doesNotContain("src=", "@import", "url(");
    assertThat(html)
        .contains(
            "/*! hyparquet 1.33.0, MIT", "/*! fzstd 0.1.1, MIT", "Permission is hereby granted")
        .doesNotContain("fetch(", "XMLHttpRequest", "eval(", "innerHTML");
  }

  @Test
  void theReportBesideItIsFoundWhateverItIsCalled() {
    assertThat(html).contains("<a href=\"./report.html\">");
    assertThat(Explorer.html("javascript:a(\"<b>\").html"))
        .contains("<a href=\"./javascript:a(%22%3Cb%3E%22).html\">");
  }
}
