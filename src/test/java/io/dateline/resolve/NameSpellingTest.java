package io.dateline.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSpellingTest {

  @ParameterizedTest
  @CsvSource({
    "khrushchev,chruszczow",
    "yeltsin,jelzin",
    "chekhov,tschechow",
    "zhukov,joukov",
    "philipp,filip",
    "kovalev,kovaleff",
    "shevchenko,szewczenko",
    "yulia,julia",
    "hayday,gaidai",
  })
  void spellingsOfOneName(String left, String right) {
    assertThat(NameSpelling.isSame(left, right)).isTrue();
    assertThat(NameSpelling.likeness(left, right)).isEqualTo(NameSpelling.likeness(right, left));
  }

  @ParameterizedTest
  @CsvSource({
    "petrov,sidorov",
    "kuleba,kolomoisky",
    "anna,boris",
    "zelensky,zaluzhny",
    "hrytsak,hrushko"
  })
  void othersAreNot(String left, String right) {
    assertThat(NameSpelling.isSame(left, right)).isFalse();
  }

  @Test
  void theSameSpellingIsWhollyAlike() {
    assertThat(NameSpelling.likeness("hrytsak", "hrytsak")).isEqualTo(1);
    assertThat(NameSpelling.likeness("", "hrytsak")).isLessThan(NameSpelling.SAME);
  }

  @Test
  void anyTextHasALikeness() {
    List<String> texts = RandomText.strings(300).toList();
    for (int i = 1; i < texts.size(); i++) {
      double there = NameSpelling.likeness(texts.get(i - 1), texts.get(i));
      assertThat(there).isLessThanOrEqualTo(1);
      assertThat(there).isEqualTo(NameSpelling.likeness(texts.get(i), texts.get(i - 1)));
    }
  }
}
