package io.dateline.resolve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * English names, those of the past and of the street included, and Latin spellings of other
 * scripts, from GeoNames' table of alternate names: some 40 bytes a name, looked up by GeoNames id.
 * Names of other languages are left out, and what is no name: links, postal codes, codes of
 * airports. (The dump's own column holds the Latin names of all languages.)
 */
final class AlternateNames {

  private byte[] pool = new byte[1 << 16];
  private int used;
  private int[] ends = new int[1 << 10];
  private long[] order = new long[1 << 10];
  private int count;

  /** Reads the table; a null file yields none. Malformed lines are told to {@code counts}. */
  static AlternateNames read(Path file, GazetteerCounts counts) throws IOException {
    AlternateNames names = new AlternateNames();
    if (file != null) {
      DumpLines.each(
          file,
          (number, cells) -> {
            if (cells.length < 4) {
              counts.malformed(file, number, "fewer than 4 columns");
            } else if (!isWanted(cells)) {
              counts.dropped("alternate names that are not English text");
            } else {
              try {
                names.add(Long.parseLong(cells[1]), cells[3]);
              } catch (NumberFormatException e) {
                counts.malformed(file, number, "id is not a whole number");
              }
            }
          });
    }
    names.order = Arrays.copyOf(names.order, names.count);
    Arrays.sort(names.order);
    return names;
  }

  /** The names of one place. */
  List<String> of(long id) {
    List<String> found = new ArrayList<>();
    int at = Arrays.binarySearch(order, id << 32);
    for (int i = at < 0 ? -at - 1 : at; i < order.length && order[i] >>> 32 == id; i++) {
      int entry = (int) order[i];
      int from = entry == 0 ? 0 : ends[entry - 1];
      found.add(new String(pool, from, ends[entry] - from, StandardCharsets.UTF_8));
    }
    return found;
  }

  private static boolean isWanted(String[] cells) {
    String language = cells[2];
    return (language.equals("en") || language.endsWith("-Latn"))
        && GeoNamesRow.isEnglishText(cells[3]);
  }

  private void add(long id, String name) {
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, count * 2);
      order = Arrays.copyOf(order, count * 2);
    }
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    if (used + bytes.length > pool.length) {
      pool = Arrays.copyOf(pool, Math.max(pool.length * 2, used + bytes.length));
    }
    System.arraycopy(bytes, 0, pool, used, bytes.length);
    used += bytes.length;
    ends[count] = used;
    order[count] = id << 32 | count;
    count++;
  }
}
