package io.dateline.trends;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which of the topics that were known each fitted topic is: the pairs most alike first, no topic in
 * two of them. What is like none gets a number that no topic ever had.
 */
final class TopicIds {

  private static final String PREFIX = "topic:";

  /**
   * A topic of an earlier run.
   *
   * @param id {@code topic:12}
   * @param terms its terms with their weights
   * @param isLiving whether the run before published it: it comes before one that ended earlier
   */
  record Known(String id, Map<String, Double> terms, boolean isLiving) {}

  private record Pair(int fitted, Known known, double cosine) {}

  /**
   * @param fitted terms with their weights
   * @param known every topic that ever was
   * @param sameTopic cosine from which on two are one
   * @return an id for each fitted topic
   */
  static List<String> of(List<Map<String, Double>> fitted, List<Known> known, double sameTopic) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < fitted.size(); i++) {
      for (Known other : known) {
        double cosine = Rounded.of(cosine(fitted.get(i), other.terms()));
        if (cosine >= sameTopic) {
          pairs.add(new Pair(i, other, cosine));
        }
      }
    }
    pairs.sort(
        Comparator.comparing((Pair pair) -> !pair.known().isLiving())
            .thenComparing(Comparator.comparingDouble(Pair::cosine).reversed())
            .thenComparing(pair -> number(pair.known().id()))
            .thenComparing(Pair::fitted));
    String[] ids = new String[fitted.size()];
    Set<String> taken = new HashSet<>();
    for (Pair pair : pairs) {
      if (ids[pair.fitted()] == null && taken.add(pair.known().id())) {
        ids[pair.fitted()] = pair.known().id();
      }
    }
    long last = known.stream().mapToLong(topic -> number(topic.id())).max().orElse(0);
    for (int i = 0; i < ids.length; i++) {
      if (ids[i] == null) {
        last++;
        ids[i] = PREFIX + last;
      }
    }
    return Arrays.asList(ids);
  }

  /** Terms are added in the order of the alphabet: a map's order is no one's choice. */
  static double cosine(Map<String, Double> left, Map<String, Double> right) {
    double both =
        left.keySet().stream()
            .filter(right::containsKey)
            .sorted()
            .mapToDouble(term -> left.get(term) * right.get(term))
            .sum();
    double lengths = length(left) * length(right);
    return lengths == 0 ? 0 : both / lengths;
  }

  private static double length(Map<String, Double> terms) {
    return Math.sqrt(terms.values().stream().sorted().mapToDouble(w -> w * w).sum());
  }

  private static long number(String id) {
    return Long.parseLong(id.substring(PREFIX.length()));
  }

  private TopicIds() {}
}
