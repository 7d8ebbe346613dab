package io.dateline.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dateline.annotate.AnnotateConfig;
import io.dateline.annotate.Quality;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToneModelTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Critics called Hrytsak a corrupt liar who had betrayed the town.          | Hrytsak  | 0
          Veresniak was praised as a brave and generous doctor.                     | Veresniak | 2
          Quindt arrived in the harbour on Tuesday afternoon.                       | Quindt   | 1
          Prosecutors accused Marlowe of fraud and theft.                           | Marlowe  | 0
          """)
  void tellsPlainCases(String sentence, String name, int tone) {
    assertThat(toneOf(sentence, name).likeliest()).isEqualTo(tone);
  }

  @Test
  void theTwoOfOneSentenceCanDiffer() {
    String sentence = "Veresniak, a beloved hero, condemned the brutal crimes of Hrytsak.";
    Tone hero = toneOf(sentence, "Veresniak");
    Tone villain = toneOf(sentence, "Hrytsak");
    assertThat(hero.positive() - hero.negative())
        .isGreaterThan(villain.positive() - villain.negative());
  }

  @Test
  void whoIsNamedDoesNotMatter() {
    assertThat(toneOf("Marlowe was blamed for the scandal.", "Marlowe"))
        .isEqualTo(toneOf("Zelinda was blamed for the scandal.", "Zelinda"));
  }

  @Test
  void anyTextAndAnyOffsetsGiveProbabilities() {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(60); k > 0; k--) {
        text.append(
            (char) (random.nextInt(5) == 0 ? random.nextInt(0x10000) : 32 + random.nextInt(95)));
      }
      Tone tone =
          ToneModel.shared()
              .toneOf(text.toString(), random.nextInt(80) - 10, random.nextInt(80) - 10);
      assertThat(tone.negative() + tone.neutral() + tone.positive()).isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void aListOfNamesWithoutEndIsLookedAtInPart() {
    String sentence = "Odesa, Lviv, ".repeat(20_000);
    assertThat(ToneModel.shared().toneOf(sentence, 130_000, 130_005).neutral()).isPositive();
  }

  @Test
  void annotationIsTheSameWithToneTowardATargetAndWithoutAny() {
    assertThat(AnnotateConfig.Tone.values()).hasSize(3);
    assertThat(fingerprint(AnnotateConfig.Tone.TARGET))
        .isEqualTo(fingerprint(AnnotateConfig.Tone.NONE))
        .isNotEqualTo(fingerprint(AnnotateConfig.Tone.SENTENCE));
  }

  private static String fingerprint(AnnotateConfig.Tone tone) {
    return AnnotateConfig.DEFAULT.with(Quality.STANDARD, tone).fingerprint();
  }

  private static Tone toneOf(String sentence, String name) {
    int begin = sentence.indexOf(name);
    return ToneModel.shared().toneOf(sentence, begin, begin + name.length());
  }
}
