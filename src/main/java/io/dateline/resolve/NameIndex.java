package io.dateline.resolve;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Names to row numbers, held in a handful of arrays: about 40 bytes a name and no object for any.
 * Two orders lie over the names, one by hash of the key and one by hash of the skeleton.
 */
final class NameIndex {

  private static final int ENTRY_BITS = 24;
  private static final long ENTRY_MASK = (1L << ENTRY_BITS) - 1;

  private final byte[] keys;
  private final int[] ends;
  private final int[] rows;
  private final long[] byKey;
  private final long[] bySkeleton;

  private NameIndex(byte[] keys, int[] ends, int[] rows, long[] byKey, long[] bySkeleton) {
    this.keys = keys;
    this.ends = ends;
    this.rows = rows;
    this.byKey = byKey;
    this.bySkeleton = bySkeleton;
  }

  /** Receives one name of a block. */
  @FunctionalInterface
  interface Visitor {
    void visit(String key, int row);
  }

  int size() {
    return rows.length;
  }

  /** Calls {@code action} with every row that bears the key. */
  void forKey(String key, IntConsumer action) {
    long hash = hash(key);
    for (int i = firstAtLeast(byKey, hash); i < byKey.length && sameHash(byKey[i], hash); i++) {
      int entry = (int) (byKey[i] & ENTRY_MASK);
      if (keyOf(entry).equals(key)) {
        action.accept(rows[entry]);
      }
    }
  }

  /**
   * Calls {@code action} with every name whose skeleton is the given one, and with a few others.
   */
  void forSkeleton(String skeleton, Visitor action) {
    long hash = hash(skeleton);
    for (int i = firstAtLeast(bySkeleton, hash);
        i < bySkeleton.length && sameHash(bySkeleton[i], hash);
        i++) {
      int entry = (int) (bySkeleton[i] & ENTRY_MASK);
      action.visit(keyOf(entry), rows[entry]);
    }
  }

  private String keyOf(int entry) {
    int from = entry == 0 ? 0 : ends[entry - 1];
    return new String(keys, from, ends[entry] - from, StandardCharsets.UTF_8);
  }

  private static int firstAtLeast(long[] order, long hash) {
    int found = Arrays.binarySearch(order, hash);
    return found >= 0 ? found : -found - 1;
  }

  private static boolean sameHash(long packed, long hash) {
    return (packed & ~ENTRY_MASK) == hash;
  }

  /** FNV-1a over the characters, finished with a multiply and shift; its low bits are free. */
  private static long hash(String text) {
    long h = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      h = (h ^ text.charAt(i)) * 0x100000001b3L;
    }
    h = (h ^ (h >>> 32)) * 0x9e3779b97f4a7c15L;
    return h & ~ENTRY_MASK;
  }

  /** Collects names; not for use after {@link #build}. */
  static final class Builder {
    private byte[] keys = new byte[1 << 16];
    private int used;
    private int[] ends = new int[1 << 12];
    private int[] rows = new int[1 << 12];
    private long[] byKey = new long[1 << 12];
    private long[] bySkeleton = new long[1 << 12];
    private int count;

    void add(String key, int row) {
      if (count > ENTRY_MASK) {
        throw new IllegalStateException(
            "the gazetteer has more than " + ENTRY_MASK + " names; build it from fewer places");
      }
      if (count == rows.length) {
        int more = count * 2;
        ends = Arrays.copyOf(ends, more);
        rows = Arrays.copyOf(rows, more);
        byKey = Arrays.copyOf(byKey, more);
        bySkeleton = Arrays.copyOf(bySkeleton, more);
      }
      byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
      if (used + bytes.length > keys.length) {
        keys = Arrays.copyOf(keys, Math.max(keys.length * 2, used + bytes.length));
      }
      System.arraycopy(bytes, 0, keys, used, bytes.length);
      used += bytes.length;
      ends[count] = used;
      rows[count] = row;
      byKey[count] = hash(key) | count;
      bySkeleton[count] = hash(NameFolding.skeleton(NameFolding.folded(key))) | count;
      count++;
    }

    NameIndex build() {
      long[] keyOrder = Arrays.copyOf(byKey, count);
      long[] skeletonOrder = Arrays.copyOf(bySkeleton, count);
      Arrays.sort(keyOrder);
      Arrays.sort(skeletonOrder);
      return new NameIndex(
          Arrays.copyOf(keys, used),
          Arrays.copyOf(ends, count),
          Arrays.copyOf(rows, count),
          keyOrder,
          skeletonOrder);
    }
  }
}
