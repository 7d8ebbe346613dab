package io.dateline.resolve;

import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * When two names of the corpus are one.
 *
 * @param maxBlock names that share a blocking key beyond which the block is split by given name;
 *     and beyond which, in a block so split, each is compared with the first so many only, in the
 *     order of the articles that bear them
 * @param maxCluster ids of one cluster at most
 * @param sureLikeness {@link NameSimilarity#between} from which names are one whose surnames differ
 *     in a consonant; below it Belov would be Beglov
 * @param merges ids that an analyst leads to another
 * @param apart for an id those with which an analyst forbids to unite it, both ways
 */
public record UnifyConfig(
    int maxBlock,
    int maxCluster,
    double sureLikeness,
    Map<String, String> merges,
    Map<String, Set<String>> apart)
    implements Serializable {

  public static final UnifyConfig DEFAULT = new UnifyConfig(100, 50, 0.85, Map.of(), Map.of());

  public UnifyConfig {
    if (maxBlock < 2 || maxCluster < 2) {
      throw new IllegalArgumentException(
          "blocks and clusters must hold at least 2 names, not " + maxBlock + ", " + maxCluster);
    }
    merges = new TreeMap<>(merges);
    TreeMap<String, Set<String>> sorted = new TreeMap<>();
    apart.forEach((id, others) -> sorted.put(id, new TreeSet<>(others)));
    apart = sorted;
  }

  /** The same with what an analyst has decided. */
  public UnifyConfig with(Curation curation) {
    return new UnifyConfig(maxBlock, maxCluster, sureLikeness, curation.merges(), curation.apart());
  }
}
