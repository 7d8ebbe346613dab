package io.dateline.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingDistanceTest {

  @ParameterizedTest
  @CsvSource({
    "izium,izium,0",
    "izim,izium,0.5",
    "balaklea,balaklia,0.5",
    "kursk,kurks,1",
    "kursk,kurk,1",
    "kursk,,4.5",
    "prihozin,prihožin,0.5",
    "mali,malavi,1.5"
  })
  void vowelsAreCheap(String left, String right, double distance) {
    String other = right == null ? "" : right;
    assertThat(SpellingDistance.between(left, other)).isEqualTo(distance, within(1e-9));
    assertThat(SpellingDistance.between(other, left)).isEqualTo(distance, within(1e-9));
  }

  @Test
  void shortNamesMustBeEqual() {
    assertThat(SpellingDistance.isNear("iran", "iren")).isFalse();
    assertThat(SpellingDistance.isNear("iran", "iran")).isTrue();
  }

  @Test
  void distanceIsSymmetricOnAnyText() {
    List<String> texts = RandomText.strings(300).toList();
    for (int i = 1; i < texts.size(); i++) {
      double there = SpellingDistance.between(texts.get(i - 1), texts.get(i));
      assertThat(there).isEqualTo(SpellingDistance.between(texts.get(i), texts.get(i - 1)));
      assertThat(there).isNotNegative();
    }
  }
}
