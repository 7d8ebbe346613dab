package io.dateline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForceLayoutTest {

  /** Two groups of five, each tied within itself. */
  private static List<int[]> twoGroups() {
    List<int[]> ties = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      for (int j = i + 1; j < 5; j++) {
        ties.add(new int[] {i, j});
        ties.add(new int[] {i + 5, j + 5});
      }
    }
    return ties;
  }

  @Test
  void theSameNetworkLooksTheSame() {
    assertThat(ForceLayout.of(10, twoGroups(), 7))
        .isDeepEqualTo(ForceLayout.of(10, twoGroups(), 7));
  }

  @Test
  void anotherSeedLaysItOutOtherwise() {
    assertThat(ForceLayout.of(10, twoGroups(), 7)[0])
        .isNotEqualTo(ForceLayout.of(10, twoGroups(), 8)[0]);
  }

  @Test
  void thoseTiedLieNearerToEachOther() {
    int[][] at = ForceLayout.of(10, twoGroups(), 7);

    assertThat(mean(at, 0, 5, 0, 5)).isLessThan(mean(at, 0, 5, 5, 10) / 1.5);
  }

  @Test
  void theFrameIsFilledFromEdgeToEdge() {
    int[][] at = ForceLayout.of(10, twoGroups(), 7);

    for (int axis = 0; axis < 2; axis++) {
      int a = axis;
      assertThat(java.util.Arrays.stream(at).mapToInt(point -> point[a]).min()).hasValue(0);
      assertThat(java.util.Arrays.stream(at).mapToInt(point -> point[a]).max()).hasValue(1000);
    }
  }

  @Test
  void nobodyIsLaidOutWhereThereIsNobody() {
    assertThat(ForceLayout.of(0, List.of(), 7).length).isZero();
  }

  private static double mean(int[][] at, int fromA, int toA, int fromB, int toB) {
    double sum = 0;
    int pairs = 0;
    for (int i = fromA; i < toA; i++) {
      for (int j = fromB; j < toB; j++) {
        if (i != j) {
          sum += Math.hypot(at[i][0] - at[j][0], at[i][1] - at[j][1]);
          pairs++;
        }
      }
    }
    return sum / pairs;
  }
}
