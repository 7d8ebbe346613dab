package io.dateline.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TargetSentenceTest {

  @Test
  void namesAndNumbersAreBlankedOut() {
    assertThat(read("The mayor met Berg and Oksana Holub in 2024.", "Berg").tokens())
        .extracting(Token::text)
        .containsExactly(
            "the", "mayor", "met", Token.TARGET, "and", Token.NAME, Token.NAME, "in", Token.NUMBER);
  }

  @Test
  void aNegationReachesToTheEndOfItsClause() {
    TargetSentence read = read("Berg did not lie to them, voters say.", "Berg");
    assertThat(read.target()).isZero();
    assertThat(read.tokens().stream().filter(Token::isNegated).map(Token::text))
        .containsExactly("lie", "to", "them");
  }

  @Test
  void shortFormsOfNotAreNegations() {
    assertThat(
            read("Berg didn\u2019t lie.", "Berg").tokens().stream()
                .filter(Token::isNegated)
                .map(Token::text))
        .containsExactly("lie");
  }

  @Test
  void quotedWordsAreMarked() {
    assertThat(
            read("Berg is \u201ca fool\u201d to some.", "Berg").tokens().stream()
                .filter(Token::isQuoted)
                .map(Token::text))
        .contains("a", "fool")
        .doesNotContain("to", "some");
  }

  private static TargetSentence read(String sentence, String name) {
    int begin = sentence.indexOf(name);
    return TargetSentence.of(sentence, begin, begin + name.length(), WordVectors.shared());
  }
}
