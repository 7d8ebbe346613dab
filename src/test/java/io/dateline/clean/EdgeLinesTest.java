package io.dateline.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class EdgeLinesTest {

  private static final String PROSE =
      "The ferry to Odesa runs again from May, the harbour master said on Tuesday, and whoever has"
          + " a bicycle may bring it along for free on every day of the week.";

  @Test
  void sharedLinesGoFromBothEndsUpToTheFirstOwnLine() {
    String text =
        String.join("\n\n", "Harbour Post", "Ferry runs", "Harbour Post", PROSE, "Ring us!");
    Set<String> shared = EdgeLines.hashes("Harbour Post\n\nRing us!");
    assertThat(EdgeLines.strip(text, shared::contains))
        .isEqualTo(String.join("\n\n", "Ferry runs", "Harbour Post", PROSE));
  }

  @Test
  void spellingOfALineDoesNotCount() {
    assertThat(EdgeLines.hashes("HARBOUR  post:")).isEqualTo(EdgeLines.hashes("Harbour Post"));
  }

  @Test
  void aTextOfNothingElseStays() {
    assertThat(EdgeLines.strip("Ring us!\n\nHarbour Post", hash -> true))
        .isEqualTo("Ring us!\n\nHarbour Post");
  }

  @Test
  void proseAndTheMiddleAreNeverLearned() {
    String lines = "a\n\nb\n\nc\n\nd\n\ne\n\nf\n\nKey takeaways\n\ng\n\nh\n\ni\n\nj\n\nk\n\nl";
    assertThat(EdgeLines.hashes(lines))
        .hasSize(12)
        .doesNotContainAnyElementsOf(EdgeLines.hashes("Key takeaways"));
    assertThat(EdgeLines.hashes(PROSE)).isEmpty();
  }
}
