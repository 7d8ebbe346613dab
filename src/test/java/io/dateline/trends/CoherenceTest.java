package io.dateline.trends;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CoherenceTest {

  /** Words 0 and 1 always together, 2 never with them, 3 everywhere. */
  private final Coherence coherence =
      new Coherence(
          4, List.of(new int[] {0, 1, 3}, new int[] {0, 1, 3}, new int[] {2, 3}, new int[] {3}));

  @Test
  void wordsThatStandTogetherCohereAndOthersDoNot() {
    assertThat(coherence.of(List.of(0, 1))).isEqualTo(1);
    assertThat(coherence.of(List.of(0, 2))).isEqualTo(-1);
    assertThat(coherence.of(List.of(0, 3))).as("a word of all stories tells nothing").isZero();
    assertThat(coherence.of(List.of(0, 1, 2))).isEqualTo(-0.333333);
    assertThat(coherence.of(List.of(0))).isZero();
  }
}
