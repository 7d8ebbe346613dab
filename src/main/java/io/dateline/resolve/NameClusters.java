package io.dateline.resolve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Pairs of like names to clusters, each of one person or organisation: union and find under a
 * guard. The likest pairs are joined first, so that the result depends on the pairs and not on the
 * order in which they are found.
 *
 * <p>The guard: two clusters are not joined where a member of one shares its surname with a member
 * of the other but bears an unrelated given name; where an analyst keeps two members apart; and
 * where the whole would have more members than a name has spellings.
 */
final class NameClusters {

  /** An id that gives way to another. */
  record Redirect(String oldId, String entityId, String reason, double score) {}

  static final String CLUSTER = "cluster";
  static final String CURATED = "curated";

  private static final class Cluster {
    private final List<Member> members = new ArrayList<>();

    /** Clusters only grow, so what the guard has refused once it refuses for ever. */
    private final Set<Cluster> refused = Collections.newSetFromMap(new IdentityHashMap<>());

    private String fixed;

    /** The first id in order, so that it does not matter which was met first. */
    private String representative() {
      return fixed != null
          ? fixed
          : members.stream().map(Member::id).min(String::compareTo).orElseThrow();
    }
  }

  /** Organisations have no name in parts. */
  private record Member(String id, PersonName name) {}

  private final int mostMembers;
  private final Map<String, Set<String>> apart;
  private final Map<String, Cluster> clusterOf = new HashMap<>();
  private final Map<String, Double> scores = new HashMap<>();
  private final Map<String, String> curated;

  /**
   * @param mostMembers ids of one cluster at most
   * @param merges ids that an analyst leads to another, none of which is led on
   * @param apart for an id those with which it must never be one, both ways
   */
  NameClusters(int mostMembers, Map<String, String> merges, Map<String, Set<String>> apart) {
    this.mostMembers = mostMembers;
    this.apart = apart;
    this.curated = merges;
    merges.forEach(
        (from, to) -> {
          Cluster target = clusterOf(to, null);
          target.fixed = to;
          unite(target, clusterOf(from, null));
        });
  }

  /**
   * Joins two ids if the guard lets it; pairs are to come by falling likeness.
   *
   * @param leftName full name, null for organisations
   */
  void join(String left, PersonName leftName, String right, PersonName rightName, double likeness) {
    Cluster a = clusterOf(left, leftName);
    Cluster b = clusterOf(right, rightName);
    if (a != b && !a.refused.contains(b)) {
      if (mayBeOne(a, b)) {
        unite(a, b);
      } else {
        a.refused.add(b);
        b.refused.add(a);
      }
    }
    if (clusterOf.get(left) == clusterOf.get(right)) {
      scores.merge(left, likeness, Math::max);
      scores.merge(right, likeness, Math::max);
    }
  }

  /** Every id that gives way, in order. */
  List<Redirect> redirects() {
    List<Redirect> redirects = new ArrayList<>();
    new TreeMap<>(clusterOf)
        .forEach(
            (id, cluster) -> {
              String entity = cluster.representative();
              if (!id.equals(entity)) {
                boolean isCurated = curated.containsKey(id);
                redirects.add(
                    new Redirect(
                        id,
                        entity,
                        isCurated ? CURATED : CLUSTER,
                        isCurated ? 1 : scores.getOrDefault(id, 1.0)));
              }
            });
    return redirects;
  }

  private Cluster clusterOf(String id, PersonName name) {
    Cluster cluster = clusterOf.computeIfAbsent(id, k -> new Cluster());
    boolean isKnown =
        cluster.members.stream().anyMatch(m -> m.id().equals(id) && Objects.equals(m.name(), name));
    if (!isKnown) {
      cluster.members.add(new Member(id, name));
    }
    return cluster;
  }

  private boolean mayBeOne(Cluster a, Cluster b) {
    if ((a.fixed != null && b.fixed != null) || a.members.size() + b.members.size() > mostMembers) {
      return false;
    }
    for (Member left : a.members) {
      for (Member right : b.members) {
        if (apart.getOrDefault(left.id(), Set.of()).contains(right.id())
            || areOfOneFamily(left.name(), right.name())) {
          return false;
        }
      }
    }
    return true;
  }

  /** The surname is the same, the given name another. */
  private static boolean areOfOneFamily(PersonName left, PersonName right) {
    return left != null && right != null && NameSimilarity.areUnrelated(left, right);
  }

  private void unite(Cluster a, Cluster b) {
    Cluster large = a.members.size() >= b.members.size() ? a : b;
    Cluster small = large == a ? b : a;
    large.members.addAll(small.members);
    large.fixed = large.fixed == null ? small.fixed : large.fixed;
    large.refused.addAll(small.refused);
    small.refused.forEach(
        other -> {
          other.refused.remove(small);
          other.refused.add(large);
        });
    small.members.forEach(member -> clusterOf.put(member.id(), large));
  }
}
