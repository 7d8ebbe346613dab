package io.dateline.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class WordOrderTest {

  @Test
  void wordsLeftOutAndReplacedCost() {
    long[] whole =
        Shingles.words("The council of Brennick voted late on Monday to close the harbour");
    long[] edited = Shingles.words("the council of Brennick voted on Friday to close the harbour");
    assertThat(WordOrder.common(whole, edited)).isEqualTo(10);
    assertThat(WordOrder.common(edited, whole)).isEqualTo(10);
    assertThat(WordOrder.common(whole, whole)).isEqualTo(12);
  }

  @Test
  void theSameWordsInAnotherOrderAreFewInOrder() {
    long[] one = Shingles.words("ferry storm harbour pilot");
    long[] other = Shingles.words("pilot harbour storm ferry");
    assertThat(WordOrder.common(one, other)).isEqualTo(1);
    assertThat(WordOrder.common(one, new long[0])).isZero();
  }

  @Test
  void longSequencesGiveWhatTheTableOfAllPrefixesGives() {
    Random random = new Random(11);
    for (int round = 0; round < 300; round++) {
      long[] left = random.longs(random.nextInt(200), 0, 12).toArray();
      long[] right = random.longs(random.nextInt(200), 0, 12).toArray();
      assertThat(WordOrder.common(left, right)).isEqualTo(byTable(left, right));
    }
  }

  private static int byTable(long[] left, long[] right) {
    int[][] common = new int[left.length + 1][right.length + 1];
    for (int i = 1; i <= left.length; i++) {
      for (int j = 1; j <= right.length; j++) {
        common[i][j] =
            left[i - 1] == right[j - 1]
                ? common[i - 1][j - 1] + 1
                : Math.max(common[i - 1][j], common[i][j - 1]);
      }
    }
    return common[left.length][right.length];
  }
}
