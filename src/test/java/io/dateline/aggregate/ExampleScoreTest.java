package io.dateline.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExampleScoreTest {

  private static final String GOOD =
      "Izium was cut off from its last road on Tuesday, and two columns turned north before dawn.";

  @Test
  void aWholeSentenceThatBeginsWithTheNameIsBest() {
    String late =
        "On Tuesday the last road was cut off, and two columns turned north before dawn near"
            + " Izium.";

    assertThat(ExampleScore.of(GOOD, "Izium", false))
        .isGreaterThan(ExampleScore.of(late, "Izium", false));
    assertThat(ExampleScore.of(late, "Izium", false)).isPositive();
  }

  @Test
  void theOutletsOwnWordsComeBeforeQuotedOnes() {
    assertThat(ExampleScore.of(GOOD, "Izium", false))
        .isGreaterThan(ExampleScore.of(GOOD, "Izium", true));
  }

  @Test
  void fragmentsLinksAndListsAreNone() {
    assertThat(ExampleScore.of("Read more: Izium", "Izium", false)).isZero();
    assertThat(ExampleScore.of("and then " + GOOD, "Izium", false)).isZero();
    assertThat(ExampleScore.of(GOOD.replace(".", ""), "Izium", false)).isZero();
    assertThat(
            ExampleScore.of(
                "IZIUM LYMAN KUPIANSK BALAKLIIA VOVCHANSK CHUHUIV TOWNS.", "IZIUM", false))
        .isZero();
    assertThat(
            ExampleScore.of(
                "Izium has its own page with maps and pictures at https://example.org/izium today.",
                "Izium",
                false))
        .isZero();
  }
}
