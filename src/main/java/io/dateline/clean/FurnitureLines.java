package io.dateline.clean;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes the lines off an article that are furniture of the page it stood on. Every rule looks at a
 * whole line, its shape and its place; none cuts inside a line but for footnote marks.
 */
final class FurnitureLines {

  private static final FurniturePhrases PHRASES = FurnitureLine.PHRASES;

  private static final int MIN_REPEATED_WORDS = 12;

  /** A headline stands among these. */
  private static final int TITLE_LINES = 2;

  /** Crumbs and bylines stand above the article. */
  private static final int CRUMB_LINES = 5;

  private static final Pattern FOOTNOTE_MARK = Pattern.compile("(?<=\\S) ?\\[\\d{1,3}\\]");
  private static final Pattern REFERENCE =
      Pattern.compile("^(?:\\[\\d{1,3}\\]|[\\d,;. ]{0,5}https?://).*");

  /**
   * The lines of the article proper.
   *
   * @param lines paragraphs in order, as {@link PlainText} leaves them
   * @param title the headline as the dump gives it, may be null or empty
   */
  static List<String> strip(List<String> lines, String title) {
    List<String> kept = withoutReferences(lines);
    kept = withoutTrailers(kept);
    kept = withoutFurniture(kept);
    kept = withoutTrailingTeasers(kept);
    kept = withoutRepeats(kept, title == null ? "" : title);
    return kept.stream().map(line -> FOOTNOTE_MARK.matcher(line).replaceAll("")).toList();
  }

  // The list of sources under a report: nothing but "[1] https://…" to the end.
  private static List<String> withoutReferences(List<String> lines) {
    int end = lines.size();
    while (end > 0 && REFERENCE.matcher(lines.get(end - 1)).matches()) {
      end--;
    }
    // A single one may be an item of a list that the article proper ends in.
    return lines.size() - end > 1 ? lines.subList(0, end) : lines;
  }

  // Under "Related posts" all goes that is not prose; under a bare "Also read:" only headlines go.
  private static List<String> withoutTrailers(List<String> lines) {
    List<String> kept = new ArrayList<>();
    boolean inTrailer = false;
    boolean inTeasers = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      String key = FurniturePhrases.key(line);
      inTrailer = (i > 0 && PHRASES.trailers().contains(key)) || (inTrailer && !isProse(line));
      inTeasers =
          (i > 0 && PHRASES.teasers().contains(key)) || (inTeasers && LineShape.isHeadline(line));
      if (!inTrailer && !inTeasers) {
        kept.add(line);
      }
    }
    return kept;
  }

  private static List<String> withoutFurniture(List<String> lines) {
    boolean isLatin = LineShape.isMostlyLatin(String.join(" ", lines));
    // Wire copy may be in capitals altogether.
    boolean isSpoken = lines.stream().filter(LineShape::isShouted).count() * 3 <= lines.size();
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean isAbove =
          i < CRUMB_LINES && (FurnitureLine.isSectionCrumb(line) || FurnitureLine.isByline(line));
      if (!isAbove
          && !FurnitureLine.isFurniture(line)
          && !(i > 0 && isSpoken && LineShape.isShouted(line))
          && !(isLatin && FurnitureLine.opensInOtherScript(line))
          && !(isLatin && FurnitureLine.isInOtherScript(line))) {
        kept.add(line);
      }
    }
    return kept;
  }

  // Headline and cut-off first words of other stories, pair by pair at the end; one pair may be a
  // quotation that trails off.
  private static List<String> withoutTrailingTeasers(List<String> lines) {
    int end = lines.size();
    while (end >= 2
        && LineShape.endsInEllipsis(lines.get(end - 1))
        && LineShape.isHeadline(lines.get(end - 2))) {
      end -= 2;
    }
    return lines.size() - end >= 4 ? lines.subList(0, end) : lines;
  }

  // A headline printed again, or a paragraph printed again as a summary: the first one stays. Lines
  // of figures recur in tables, questions in interviews.
  private static List<String> withoutRepeats(List<String> lines, String title) {
    Set<String> seen = new HashSet<>();
    Set<String> headlines = new HashSet<>();
    headlines.add(FurniturePhrases.key(title));
    List<String> kept = new ArrayList<>();
    String before = "";
    for (String line : lines) {
      String key = FurniturePhrases.key(line);
      boolean isAgain =
          (!kept.isEmpty() && headlines.contains(key))
              || (seen.contains(key) && isLong(key))
              || (LineShape.isHeadline(line)
                  && (key.equals(before)
                      || (seen.contains(key) && isWordy(key) && !line.endsWith("?"))));
      if (!isAgain) {
        kept.add(line);
      }
      if (kept.size() <= TITLE_LINES && LineShape.isHeadline(line) && isWordy(key)) {
        headlines.add(key);
      }
      seen.add(key);
      before = key;
    }
    return kept;
  }

  private static boolean isProse(String line) {
    return LineShape.isProse(line) && !FurnitureLine.isFurniture(line);
  }

  private static boolean isLong(String key) {
    return key.split(" ").length >= MIN_REPEATED_WORDS;
  }

  private static boolean isWordy(String key) {
    return key.split(" ").length >= 4 && key.chars().noneMatch(Character::isDigit);
  }

  private FurnitureLines() {}
}
