package io.dateline.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What was found in the sentences met last in this JVM. Agency copy stands in many articles; what
 * CoreNLP tells about a sentence depends on its tokens alone, so that it is asked once.
 */
final class SentenceMemo {

  private static final int SHARDS = 16;
  private static final int PER_SHARD = 2_000;

  /** Endless sentences are rare and large: remembering them would cost more than it saves. */
  private static final int MOST_CHARS = 1_500;

  private final List<Map<String, SentenceFindings>> shards =
      Stream.<Map<String, SentenceFindings>>generate(Latest::new).limit(SHARDS).toList();

  /**
   * The findings of a sentence.
   *
   * @param settings under which they hold
   * @param find asked where the sentence is not remembered; it may run more than once where threads
   *     meet the same sentence at the same time
   */
  SentenceFindings of(String settings, List<CoreLabel> tokens, Supplier<SentenceFindings> find) {
    String key = key(settings, tokens);
    if (key.length() > MOST_CHARS) {
      return find.get();
    }
    Map<String, SentenceFindings> shard = shards.get(Math.floorMod(key.hashCode(), SHARDS));
    synchronized (shard) {
      SentenceFindings known = shard.get(key);
      if (known != null) {
        return known;
      }
    }
    SentenceFindings found = find.get();
    synchronized (shard) {
      shard.put(key, found);
    }
    return found;
  }

  /** Forgets all. */
  void clear() {
    for (Map<String, SentenceFindings> shard : shards) {
      synchronized (shard) {
        shard.clear();
      }
    }
  }

  /** The tokens as the models see them, parted by what no token holds. */
  private static String key(String settings, List<CoreLabel> tokens) {
    StringBuilder key = new StringBuilder(settings);
    for (CoreLabel token : tokens) {
      key.append('\n').append(token.word());
    }
    return key.toString();
  }

  /** The least recently used makes room. */
  private static final class Latest extends LinkedHashMap<String, SentenceFindings> {
    private static final long serialVersionUID = 1;

    Latest() {
      super(PER_SHARD, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, SentenceFindings> eldest) {
      return size() > PER_SHARD;
    }
  }
}
