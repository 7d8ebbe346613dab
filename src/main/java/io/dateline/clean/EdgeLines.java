package io.dateline.clean;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The first and last lines of an article, where a source prints the same in all its articles. What
 * recurs in the middle ("Key takeaways") is the article's own order and stays, and so does prose: a
 * caveat under every report is part of it.
 */
public final class EdgeLines {

  private static final int EDGE = 6;
  private static final int HASH_DIGITS = 16;
  private static final String BETWEEN = "\n\n";

  /** Hashes of the lines at both ends but for prose, each once; letters and digits alone count. */
  public static Set<String> hashes(String text) {
    List<String> lines = List.of(text.split(BETWEEN, -1));
    Set<String> hashes = new LinkedHashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      boolean isAtEdge = i < EDGE || i >= lines.size() - EDGE;
      if (isAtEdge && !LineShape.isProse(lines.get(i))) {
        hashes.add(hash(lines.get(i)));
      }
    }
    return hashes;
  }

  /**
   * The part of a text that is the article's own.
   *
   * @param begin where it begins, in UTF-16 units
   * @param end where it ends, exclusive
   */
  public record Own(int begin, int end) {}

  /**
   * The text without the shared lines that lead it and those that end it, up to the first line that
   * is its own; a text of nothing else stays as it is.
   */
  public static Own own(String text, Predicate<String> isShared) {
    List<String> lines = List.of(text.split(BETWEEN, -1));
    int first = 0;
    int last = lines.size();
    int begin = 0;
    int end = text.length();
    while (first < Math.min(EDGE, lines.size()) && isShared.test(hash(lines.get(first)))) {
      begin += lines.get(first++).length() + BETWEEN.length();
    }
    while (last > Math.max(first, lines.size() - EDGE)
        && isShared.test(hash(lines.get(last - 1)))) {
      end -= lines.get(--last).length() + BETWEEN.length();
    }
    return first >= last ? new Own(0, text.length()) : new Own(begin, end);
  }

  /** That part itself. */
  public static String strip(String text, Predicate<String> isShared) {
    Own own = own(text, isShared);
    return text.substring(own.begin(), own.end());
  }

  private static String hash(String line) {
    return DigestUtils.sha256Hex(FurniturePhrases.key(line)).substring(0, HASH_DIGITS);
  }

  private EdgeLines() {}
}
