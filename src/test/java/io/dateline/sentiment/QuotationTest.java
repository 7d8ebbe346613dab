package io.dateline.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          “Odesa is ours,” said Berg.             | Odesa  | true
          “Odesa is ours,” said Berg.             | Berg   | false
          Berg said "the port of Odesa is open".  | Odesa  | true
          Berg said "it is open" in Odesa.        | Odesa  | false
          Poltava must wait,” said Berg.          | Poltava | true
          Poltava must wait, “said” Berg.         | Poltava | false
          «Lviv» is a town.                       | Lviv   | true
          Lviv is a town.                         | Lviv   | false
          """)
  void tellsTheQuotedFromTheRest(String sentence, String name, boolean isQuoted) {
    assertThat(Quotation.isQuoted(sentence, sentence.indexOf(name))).isEqualTo(isQuoted);
  }

  @Test
  void anyOffsetOfAnyTextIsAnswered() {
    Random random = new Random(7);
    String marks = "a\"“”„«» \ud83d";
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      random.ints(random.nextInt(12), 0, marks.length()).forEach(c -> text.append(marks.charAt(c)));
      int offset = random.nextInt(16) - 2;
      assertThat(Quotation.isQuoted(text.toString(), Math.max(0, offset))).isIn(true, false);
    }
  }
}
