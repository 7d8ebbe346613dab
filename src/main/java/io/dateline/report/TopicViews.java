package io.dateline.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Topics with their share by week. */
final class TopicViews {

  /**
   * @return null where no topics were computed
   */
  static List<PageModel.TopicView> of(
      List<Corpus.Topic> topics, List<Corpus.WeekTopic> weekly, TimeAxis axis) {
    if (topics.isEmpty()) {
      return null;
    }
    Map<String, List<Integer>> series = new HashMap<>();
    for (Corpus.WeekTopic row : weekly) {
      int slot = axis.of(row.week());
      if (slot >= 0) {
        Collections.addAll(
            series.computeIfAbsent(row.id(), id -> new ArrayList<>()),
            slot,
            (int) Math.round(row.share() * 1000));
      }
    }
    return topics.stream()
        .map(
            topic ->
                new PageModel.TopicView(
                    topic.label(),
                    topic.terms(),
                    topic.stories(),
                    (int) Math.round(topic.share() * 1000),
                    series.getOrDefault(topic.id(), List.of())))
        .toList();
  }

  private TopicViews() {}
}
