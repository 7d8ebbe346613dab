package io.dateline.resolve;

import java.lang.ref.SoftReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * What was looked up of late: a fixed number of slots, each for the last key that fell on it, and
 * free to be forgotten where memory is short. There are no locks; two threads that race for a slot
 * cost one lookup.
 */
final class RecentLookups<T> {

  private static final int SLOTS = 1 << 15;

  private record Lookup<T>(String key, T found) {}

  private final AtomicReferenceArray<SoftReference<Lookup<T>>> slots =
      new AtomicReferenceArray<>(SLOTS);

  /** What {@code lookup} finds for the key, or found before. */
  T get(String key, Function<String, T> lookup) {
    int hash = key.hashCode();
    int slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    SoftReference<Lookup<T>> kept = slots.get(slot);
    Lookup<T> last = kept == null ? null : kept.get();
    if (last == null || !last.key().equals(key)) {
      last = new Lookup<>(key, lookup.apply(key));
      slots.set(slot, new SoftReference<>(last));
    }
    return last.found();
  }
}
