package io.dateline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dateline.evaluate.ToneScores.Guess;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToneScoresTest {

  private static final List<Guess> GUESSES =
      List.of(
          new Guess(0, 0, new double[] {.8, .1, .1}),
          new Guess(0, 1, new double[] {.2, .6, .2}),
          new Guess(1, 1, new double[] {.1, .8, .1}),
          new Guess(2, 1, new double[] {.1, .6, .3}));

  @Test
  void macroF1IsTheMeanOfThree() {
    assertThat(ToneScores.macroF1(GUESSES)).isCloseTo((2 / 3.0 + 0.5 + 0) / 3, within(1e-9));
  }

  @Test
  void calibrationErrorWeighsBinsByTheirSize() {
    // Two guesses at .8, both right; two at .6, both wrong.
    assertThat(ToneScores.calibrationError(GUESSES)).isCloseTo((.4 + 1.2) / 4, within(1e-9));
  }
}
