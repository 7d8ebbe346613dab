package io.dateline.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleTextTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          '',                      0
          'one',                   1
          'U.S. troops: 5,000',    5
          'Київ і Харків',         3
          'don’t — stop…',         3
          'বাংলা ভাষা',             2
          """)
  void wordsAreRunsOfLettersAndDigits(String text, int expected) {
    assertThat(ArticleText.words(text)).isEqualTo(expected);
  }

  @Test
  void theDumpsHeadlineGoesBeforeThePages() {
    CleanConfig config = CleanConfig.defaults();
    assertThat(ArticleText.of("<title>Page</title><p>Text.", true, "Dump", config).title())
        .isEqualTo("Dump");
    assertThat(ArticleText.of("<title>Page</title><p>Text.", true, " ", config).title())
        .isEqualTo("Page");
    assertThat(ArticleText.of("Text.", false, null, config).title()).isNull();
  }

  @Test
  void anyStringGivesEvenText() {
    CleanConfig config = CleanConfig.defaults();
    RandomText.strings(7, 500)
        .forEach(
            raw -> {
              for (boolean isHtml : new boolean[] {true, false}) {
                String text = ArticleText.of(raw, isHtml, null, config).text();
                assertThat(text).isEqualTo(text.strip()).doesNotContain("\n\n\n", "\r", "\u0000");
                assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
              }
            });
  }

  @Test
  void settingsAreChecked() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CleanConfig(0, 1))
        .withMessageContaining("minWords is 0");
    assertThatIllegalArgumentException().isThrownBy(() -> new CleanConfig(1, 0));
  }
}
