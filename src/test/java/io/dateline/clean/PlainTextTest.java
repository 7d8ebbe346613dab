package io.dateline.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          ' a  b\t c ',            'a b c'
          'non\u00A0breaking',     'non breaking'
          'so\u00ADft hy\u00ADphen', 'soft hyphen'
          'ze\u200Bro\uFEFF',      'zero'
          'Lat\u200Din',           'Latin'
          'nul\u0000l\u0007',      'null'
          'e\u0301te\u0301',       'été'
          'one\ntwo',              'one two'
          """)
  void aLineIsEvened(String raw, String expected) {
    assertThat(PlainText.line(raw)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          'AT&amp;T',        'AT&T'
          '&amp;lt;',        '&lt;'
          '&lt;b&gt;',       '<b>'
          'R&D; x',          'R&D; x'
          'AT&T &copy 1999', 'AT&T &copy 1999'
          '&#8217;&#x2019;', '’’'
          """)
  void entitiesAreDecodedOnce(String raw, String expected) {
    assertThat(PlainText.decodeEntities(raw)).isEqualTo(expected);
  }

  @Test
  void joinersThatSpellAWordStay() {
    String persian = "می\u200Cخواهم";
    assertThat(PlainText.line(persian)).isEqualTo(persian);
    assertThat(PlainText.line("\uD83D\uDC68\u200D\uD83D\uDC69")).hasSize(5);
  }

  @Test
  void halfASurrogatePairIsDropped() {
    assertThat(PlainText.line("a\uD83Db\uDE00c\uD83D\uDE00")).isEqualTo("abc\uD83D\uDE00");
  }

  @Test
  void wireCopyIsJoinedIntoItsParagraphs() {
    String wire =
        """
        Corvane Freight Co's Inland Barges
        Ltd unit said it leased nine boats from a yard of Tulip
        Shipping Services to carry gravel, grain and now and
        then a piano up and down the river.
            Tulip Shipping Services was founded by its captain in
        1951 to mend nets.
        """;
    assertThat(PlainText.paragraphs(wire))
        .containsExactly(
            "Corvane Freight Co's Inland Barges Ltd unit said it leased nine boats from a yard of"
                + " Tulip Shipping Services to carry gravel, grain and now and then a piano up and"
                + " down the river.",
            "Tulip Shipping Services was founded by its captain in 1951 to mend nets.");
  }

  @Test
  void linesOfATableAreNotJoined() {
    String table =
        """
        Shr 35 cts vs 40 cts
            Net 1,010,101 vs 1,212,121
            Revs 2,020,202 vs 3,030,303
        """;
    assertThat(PlainText.paragraphs(table))
        .containsExactly(
            "Shr 35 cts vs 40 cts", "Net 1,010,101 vs 1,212,121", "Revs 2,020,202 vs 3,030,303");
  }

  @Test
  void elsewhereEveryLineIsAParagraph() {
    String blog =
        "Headline\r\nShare:\r\n\r\n\r\n"
            + "A long paragraph that no one has wrapped, for it goes on and on and on beyond any"
            + " width that a wire would use.\u2028Last.";
    assertThat(PlainText.paragraphs(blog)).hasSize(4).startsWith("Headline", "Share:");
  }

  @Test
  void fewShortLinesAreNotWrapped() {
    assertThat(PlainText.paragraphs("Share:\nLeave a Comment")).hasSize(2);
    assertThat(
            PlainText.paragraphs(
                "Share:\nRussian forces have stepped up attacks in the east of Ukraine.\nRelated"
                    + " posts\nFloods hit Bangladesh"))
        .hasSize(4);
  }

  @Test
  void nothingIsNoParagraph() {
    assertThat(PlainText.paragraphs("")).isEmpty();
    assertThat(PlainText.paragraphs(" \n\t\u00A0\n\u200B")).isEmpty();
  }

  @Test
  void anyStringComesOutEven() {
    RandomText.strings(1, 3_000)
        .forEach(
            raw -> {
              List<String> paragraphs = PlainText.paragraphs(raw);
              assertThat(paragraphs)
                  .allSatisfy(
                      p ->
                          assertThat(p)
                              .isNotEmpty()
                              .isEqualTo(p.strip())
                              .doesNotContain("\n", "\r", "\t", "\u0000", "\u00A0", "  "));
              String text = String.join("\n\n", paragraphs);
              assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
            });
  }
}
