package io.dateline.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dateline.trends.TopicIds.Known;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicIdsTest {

  private static final Map<String, Double> HARVEST =
      Map.of("wheat", 0.3, "field", 0.2, "rain", 0.1);
  private static final Map<String, Double> COURT = Map.of("judge", 0.3, "trial", 0.2, "jury", 0.1);
  private static final Map<String, Double> FERRY = Map.of("ferry", 0.3, "quay", 0.2);

  @Test
  void theFirstTopicsAreNumberedFromOne() {
    assertThat(TopicIds.of(List.of(HARVEST, COURT), List.of(), 0.5))
        .containsExactly("topic:1", "topic:2");
  }

  @Test
  void aTopicThatIsMuchTheSameKeepsItsIdAndOthersGetOneThatNoneEverHad() {
    Map<String, Double> wetHarvest = Map.of("wheat", 0.25, "rain", 0.2, "flood", 0.1);
    List<Known> known =
        List.of(
            new Known("topic:1", COURT, true),
            new Known("topic:4", HARVEST, true),
            new Known("topic:9", Map.of("goal", 0.4), false));

    assertThat(TopicIds.of(List.of(wetHarvest, FERRY, COURT), known, 0.5))
        .containsExactly("topic:4", "topic:10", "topic:1");
  }

  @Test
  void ofTwoThatAreAlikeTheMoreAlikeOneKeepsTheId() {
    Map<String, Double> nearly = Map.of("wheat", 0.3, "field", 0.2, "sun", 0.1);
    List<Known> known = List.of(new Known("topic:4", HARVEST, true));

    assertThat(TopicIds.of(List.of(nearly, HARVEST), known, 0.5))
        .containsExactly("topic:5", "topic:4");
  }

  @Test
  void aTopicOfTheRunBeforeComesBeforeOneThatEndedEarlier() {
    List<Known> known =
        List.of(new Known("topic:1", HARVEST, false), new Known("topic:2", HARVEST, true));

    assertThat(TopicIds.of(List.of(HARVEST), known, 0.5)).containsExactly("topic:2");
  }

  @Test
  void alikenessIsTheCosine() {
    assertThat(TopicIds.cosine(HARVEST, HARVEST)).isCloseTo(1, within(1e-9));
    assertThat(TopicIds.cosine(HARVEST, COURT)).isZero();
    assertThat(TopicIds.cosine(HARVEST, Map.of())).isZero();
  }
}
