package io.dateline.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The surest ties as a network, laid out: a few of each node, so that hubs do not hide the rest.
 */
final class Networks {

  private static final long SEED = 20_220_905;
  private static final double PROVEN = 0.05;
  private static final int FEWEST_PROVEN = 12;
  private static final int TIES_OF_EACH = 4;

  /**
   * @param pairs the surest first; those beyond chance alone are drawn where there are enough, and
   *     none in fewer stories than by chance
   * @param numberOf the number of an entity by its id
   */
  static PageModel.Network of(
      List<Corpus.Pair> pairs, Map<String, Integer> numberOf, ReportConfig config) {
    List<Corpus.Pair> more =
        pairs.stream().filter(pair -> pair.stories() > pair.expected()).toList();
    List<Corpus.Pair> proven =
        more.stream().filter(pair -> pair.qValue() != null && pair.qValue() < PROVEN).toList();
    Map<Integer, Integer> nodeOf = new HashMap<>();
    List<Integer> nodes = new ArrayList<>();
    List<int[]> edges = new ArrayList<>();
    Map<Integer, Integer> ties = new HashMap<>();
    for (Corpus.Pair pair : proven.size() < FEWEST_PROVEN ? more : proven) {
      int left = numberOf.get(pair.left());
      int right = numberOf.get(pair.right());
      int fewest = Math.min(ties.getOrDefault(left, 0), ties.getOrDefault(right, 0));
      int added = (nodeOf.containsKey(left) ? 0 : 1) + (nodeOf.containsKey(right) ? 0 : 1);
      if (fewest >= TIES_OF_EACH
          || edges.size() >= config.edges()
          || nodes.size() + added > config.nodes()) {
        continue;
      }
      ties.merge(left, 1, Integer::sum);
      ties.merge(right, 1, Integer::sum);
      edges.add(
          new int[] {
            node(left, nodeOf, nodes),
            node(right, nodeOf, nodes),
            (int) pair.stories(),
            (int) Math.round(pair.expected() * 10)
          });
    }
    int[][] at = ForceLayout.of(nodes.size(), edges, SEED);
    List<int[]> placed = new ArrayList<>();
    for (int node = 0; node < nodes.size(); node++) {
      placed.add(new int[] {nodes.get(node), at[node][0], at[node][1]});
    }
    return new PageModel.Network(placed, edges);
  }

  private static int node(int entity, Map<Integer, Integer> nodeOf, List<Integer> nodes) {
    return nodeOf.computeIfAbsent(
        entity,
        e -> {
          nodes.add(e);
          return nodes.size() - 1;
        });
  }

  private Networks() {}
}
