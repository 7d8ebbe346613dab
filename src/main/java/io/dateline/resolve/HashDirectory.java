package io.dateline.resolve;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.LongPredicate;

/**
 * Where in an index the record of a text begins: an open-addressing hash table of positions, four
 * bytes a slot, 0 where the slot is free.
 */
final class HashDirectory {

  private final IndexBytes bytes;
  private final long from;
  private final long slots;

  HashDirectory(IndexBytes bytes, long from, long length) {
    this.bytes = bytes;
    this.from = from;
    this.slots = length / Integer.BYTES;
  }

  /**
   * The position that was stored for a text.
   *
   * @param text UTF-8
   * @param isIt tells whether the record at a position is that of the text
   * @return -1 where there is none
   */
  long find(byte[] text, LongPredicate isIt) {
    long slot = home(hash(text), slots);
    for (long tried = 0; tried < slots; tried++) {
      long at = Integer.toUnsignedLong(bytes.intAt(from + slot * Integer.BYTES));
      if (at == 0) {
        return -1;
      }
      if (isIt.test(at)) {
        return at;
      }
      slot = slot + 1 == slots ? 0 : slot + 1;
    }
    return -1;
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** FNV-1a, its bits mixed as at the end of MurmurHash3. */
  static int hash(byte[] text) {
    int h = 0x811c9dc5;
    for (byte b : text) {
      h = (h ^ (b & 0xff)) * 0x01000193;
    }
    h = (h ^ (h >>> 16)) * 0x85ebca6b;
    h = (h ^ (h >>> 13)) * 0xc2b2ae35;
    return h ^ (h >>> 16);
  }

  private static long home(int hash, long slots) {
    return Integer.toUnsignedLong(hash) * slots >>> Integer.SIZE;
  }

  /** Collects positions: 8 bytes each, and 6 more while writing. */
  static final class Writer {
    private long[] entries = new long[1 << 10];
    private int count;

    /** Adds a text and its position, above 0 and below 4 GiB. */
    void add(byte[] text, long position) {
      if (count == entries.length) {
        entries = Arrays.copyOf(entries, count + (count >> 1));
      }
      entries[count++] = (long) hash(text) << Integer.SIZE | position;
    }

    /** Writes the table, two thirds full, and returns its bytes. */
    long write(DataOutput out) throws IOException {
      int[] table = new int[Math.addExact(count, count / 2) + 2];
      for (int i = 0; i < count; i++) {
        int slot = (int) home((int) (entries[i] >>> Integer.SIZE), table.length);
        while (table[slot] != 0) {
          slot = slot + 1 == table.length ? 0 : slot + 1;
        }
        table[slot] = (int) entries[i];
      }
      for (int position : table) {
        out.writeInt(position);
      }
      return (long) table.length * Integer.BYTES;
    }
  }
}
