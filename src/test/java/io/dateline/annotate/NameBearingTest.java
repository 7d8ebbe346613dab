package io.dateline.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameBearingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The ferry left at noon.               | false | false
          It was late, and nobody came.         | false | false
          the ferry left at noon                | false | false
          1,234 tons of grain were shipped.     | false | false
          The ferry left Odesa.                 | true  | true
          Kovalchuk said nothing.               | true  | false
          “Kovalchuk said nothing.              | true  | false
          They met in the iPhone shop.          | true  | true
          Київ мовчить.                         | true  | false
          東京 is far.                          | true  | false
          """)
  void aNameNeedsACapitalThatIsNotOfASentence(String text, boolean standard, boolean fast) {
    var tokens = SentenceSplitter.split(text).get(0);

    assertThat(NameBearing.isPossible(tokens, Quality.STANDARD)).isEqualTo(standard);
    assertThat(NameBearing.isPossible(tokens, Quality.THOROUGH)).isEqualTo(standard);
    assertThat(NameBearing.isPossible(tokens, Quality.FAST)).isEqualTo(fast);
  }
}
