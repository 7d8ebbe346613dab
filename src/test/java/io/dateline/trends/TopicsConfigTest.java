package io.dateline.trends;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicsConfigTest {

  @ParameterizedTest
  @CsvSource({
    // The first run tries every number that there are stories enough for.
    "1000, 0, 0, '5, 10, 20, 30'",
    "200, 0, 0, '5, 10'",
    "60, 0, 0, '5'",
    // The number stays until the stories pass a power of two.
    "1000, 10, 900, '10'",
    "1023, 10, 1022, '10'",
    "1024, 10, 1023, '5, 10, 20, 30'",
    "1025, 20, 1024, '20'",
    // Stories may also grow fewer.
    "1000, 10, 1030, '5, 10, 20, 30'",
    // Whoever asked for seven topics and does not any more gets what is best.
    "1000, 7, 900, '5, 10, 20, 30'",
    // The stories do not suffice for it any more.
    "140, 10, 150, '5'"
  })
  void aNumberOfTopicsStaysUntilTheCorpusHasDoubled(
      long stories, int before, long storiesBefore, String numbers) {
    assertThat(TopicsConfig.DEFAULT.numbersFor(stories, stories, before, storiesBefore))
        .map(String::valueOf)
        .containsExactly(numbers.split(", "));
  }

  @Test
  void aNumberThatIsAskedForIsTriedAlone() {
    TopicsConfig seven = TopicsConfig.DEFAULT.withNumber(7);
    assertThat(seven.numbersFor(1000, 1000, 0, 0)).isEqualTo(List.of(7));
    assertThat(seven.numbersFor(1000, 1000, 10, 900)).isEqualTo(List.of(7));
    assertThat(seven.numbersFor(60, 60, 0, 0)).isEqualTo(List.of(7));
  }
}
