package io.dateline.warehouse;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * How many files a week of a row-level table is: 2^k, split by hash of the row's key. k is fixed
 * when the week is first written, so that each file can be replaced alone and a reader in between
 * sees every key once.
 */
final class FileParts {

  /** Rows above which a week is split when it is first written. */
  static final long ROWS_PER_FILE = 1_000_000;

  private static final Pattern PART = Pattern.compile("data-\\d+-of-(\\d+)\\.parquet");

  /** Files that a week of this many rows is split into. */
  static int forRows(long rows) {
    int parts = 1;
    while (rows > parts * ROWS_PER_FILE) {
      parts *= 2;
    }
    return parts;
  }

  /** Files that the week was split into when it was first written; 0 where it was not yet. */
  static int existing(FileSystem files, Path weekFolder) throws IOException {
    try {
      for (FileStatus status : files.listStatus(weekFolder)) {
        String name = status.getPath().getName();
        Matcher part = PART.matcher(name);
        if (part.matches()) {
          return Integer.parseInt(part.group(1));
        }
        if (name.equals(fileName(0, 1))) {
          return 1;
        }
      }
      return 0;
    } catch (FileNotFoundException notYet) {
      return 0;
    }
  }

  /** The name of part {@code index} of {@code count}. */
  static String fileName(int index, int count) {
    return count == 1
        ? "data.parquet"
        : "data-%0{w}d-of-%d.parquet"
            .replace("{w}", String.valueOf(String.valueOf(count - 1).length()))
            .formatted(index, count);
  }

  private FileParts() {}
}
