package io.dateline.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SentenceMemoTest {

  private static final SentenceFindings FOUND =
      new SentenceFindings(List.of(new SentenceFindings.Name(0, 1, "PERSON")), null);

  private final SentenceMemo memo = new SentenceMemo();
  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void asksOnceForTheSameTokensAndSettings() {
    look("a", "Anna Berg left.");
    look("a", "Anna  Berg left.");
    assertThat(asked).hasValue(1);

    look("b", "Anna Berg left.");
    look("a", "Anna Berg stayed.");
    assertThat(asked).hasValue(3);
  }

  @Test
  void forgetsWhatItIsToldToAndWhatIsTooMuch() {
    look("a", "Anna Berg left.");
    memo.clear();
    look("a", "Anna Berg left.");
    assertThat(asked).hasValue(2);

    for (int i = 0; i < 60_000; i++) {
      look("a", "Anna Berg left at " + i + ".");
    }
    look("a", "Anna Berg left.");
    assertThat(asked).hasValue(60_003);
  }

  private void look(String settings, String sentence) {
    List<CoreLabel> tokens = SentenceSplitter.split(sentence).get(0);
    assertThat(
            memo.of(
                settings,
                tokens,
                () -> {
                  asked.incrementAndGet();
                  return FOUND;
                }))
        .isSameAs(FOUND);
  }
}
