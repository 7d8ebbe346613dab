package io.dateline.clean;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the lines off an article that are furniture of the page it stood on. Every rule looks at a
 * whole line, its shape and its place; none cuts inside a line but for footnote marks.
 */
final class FurnitureLines {

  private static final FurniturePhrases PHRASES = FurniturePhrases.load();

  private static final int MAX_FURNITURE = 400;
  private static final int MAX_HEADLINE = 250;
  private static final int MIN_REPEATED_WORDS = 12;

  /** A headline stands among these. */
  private static final int TITLE_LINES = 2;

  /** Crumbs stand above the article. */
  private static final int CRUMB_LINES = 5;

  private static final Pattern FOOTNOTE_MARK = Pattern.compile("(?<=\\S) ?\\[\\d{1,3}\\]");
  private static final Pattern REFERENCE = Pattern.compile("^\\[\\d{1,3}\\](?: |$|http).*");
  private static final Pattern ELLIPSIS =
      Pattern.compile("(?:\\.\\.\\.|…|\\[…\\]|\\[\\.\\.\\.\\])$");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…。।؟][\"'”’»)\\]]*$");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}'’]+");
  private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

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

  /** True where the line is furniture by itself, wherever it stands. */
  static boolean isFurniture(String line) {
    if (line.length() > MAX_FURNITURE) {
      return false;
    }
    String key = FurniturePhrases.key(line);
    if (key.isEmpty() || PHRASES.lines().contains(key) || isTeaser(line, key)) {
      return true;
    }
    return PHRASES.patterns().stream().anyMatch(pattern -> pattern.matcher(line).matches());
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
      inTeasers = (i > 0 && PHRASES.teasers().contains(key)) || (inTeasers && isHeadline(line));
      if (!inTrailer && !inTeasers) {
        kept.add(line);
      }
    }
    return kept;
  }

  private static List<String> withoutFurniture(List<String> lines) {
    boolean isLatin = isMostlyLatin(String.join(" ", lines));
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean isCrumb = i < CRUMB_LINES && isSectionCrumb(line);
      if (!isCrumb && !isFurniture(line) && !(isLatin && opensInOtherScript(line))) {
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
        && ELLIPSIS.matcher(lines.get(end - 1)).find()
        && isHeadline(lines.get(end - 2))) {
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
              || (isHeadline(line)
                  && (key.equals(before)
                      || (seen.contains(key) && isWordy(key) && !line.endsWith("?"))));
      if (!isAgain) {
        kept.add(line);
      }
      if (kept.size() <= TITLE_LINES && isHeadline(line) && isWordy(key)) {
        headlines.add(key);
      }
      seen.add(key);
      before = key;
    }
    return kept;
  }

  private static boolean isTeaser(String line, String key) {
    for (String teaser : PHRASES.teasers()) {
      if (key.startsWith(teaser) && opensAsTeaser(line, teaser)) {
        return true;
      }
    }
    return false;
  }

  private static boolean opensAsTeaser(String line, String teaser) {
    Matcher words = WORD.matcher(line);
    int begin = -1;
    int end = 0;
    for (int i = 0; i < teaser.split(" ").length && words.find(); i++) {
      begin = begin < 0 ? words.start() : begin;
      end = words.end();
    }
    String opening = line.substring(begin, end);
    if (!FurniturePhrases.key(opening).equals(teaser)) {
      return !isLatin(teaser.codePointAt(0));
    }
    String rest = line.substring(end).stripLeading();
    boolean isMarked = !rest.isEmpty() && ":|–—»>-".indexOf(rest.charAt(0)) >= 0;
    return isMarked || !isLatin(teaser.codePointAt(0)) || areAllCapitalised(opening);
  }

  // "Related" alone begins many a sentence; two capitalised words begin none.
  private static boolean areAllCapitalised(String words) {
    String[] parts = words.split("\\s+");
    for (String part : parts) {
      if (!Character.isUpperCase(part.codePointAt(0))) {
        return false;
      }
    }
    return parts.length > 1 || (words.length() > 3 && words.equals(words.toUpperCase(Locale.ROOT)));
  }

  /** "Breaking NewsEuropePolitics", "Home » World": nothing but names of sections. */
  static boolean isSectionCrumb(String line) {
    if (line.length() > 100 || SENTENCE_END.matcher(line).find()) {
      return false;
    }
    String spaced = CAMEL.matcher(line).replaceAll(" ");
    String[] words = FurniturePhrases.key(spaced).split(" ");
    int at = 0;
    while (at < words.length) {
      int next = endOfSection(words, at);
      if (next == at) {
        return false;
      }
      at = next;
    }
    return true;
  }

  private static int endOfSection(String[] words, int from) {
    for (int to = Math.min(words.length, from + 3); to > from; to--) {
      if (PHRASES.sections().contains(String.join(" ", List.of(words).subList(from, to)))) {
        return to;
      }
    }
    return from;
  }

  private static boolean isProse(String line) {
    return line.split(" ").length >= 20
        && SENTENCE_END.matcher(line).find()
        && !ELLIPSIS.matcher(line).find()
        && !isFurniture(line);
  }

  private static boolean isHeadline(String line) {
    return line.length() <= MAX_HEADLINE
        && line.indexOf(' ') > 0
        && !line.endsWith(":")
        && (!SENTENCE_END.matcher(line).find() || line.endsWith("?"));
  }

  private static boolean isLong(String key) {
    return key.split(" ").length >= MIN_REPEATED_WORDS;
  }

  private static boolean isWordy(String key) {
    return key.split(" ").length >= 4 && key.chars().noneMatch(Character::isDigit);
  }

  private static boolean isMostlyLatin(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long latin = text.codePoints().filter(c -> Character.isLetter(c) && isLatin(c)).count();
    return latin * 10 >= letters * 7;
  }

  // A teaser's "Read also:" in the site's own language before a headline in the article's.
  private static boolean opensInOtherScript(String line) {
    int[] first = line.codePoints().filter(Character::isLetter).limit(4).toArray();
    for (int c : first) {
      if (isLatin(c)) {
        return false;
      }
    }
    int colon = indexOfMark(line);
    return first.length == 4 && colon > 0 && colon <= 30 && isMostlyLatin(line.substring(colon));
  }

  // The Bengali visarga is typed for a colon.
  private static int indexOfMark(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (":|–—\u0983".indexOf(line.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isLatin(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
  }

  private FurnitureLines() {}
}
