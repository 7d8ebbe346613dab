package io.dateline.clean;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Characters and lines of plain text made even. */
final class PlainText {

  /** Only with its semicolon: "AT&T" and "R&D" are words. */
  private static final Pattern ENTITY =
      Pattern.compile("&(?:[a-zA-Z][a-zA-Z0-9]{1,30}|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});");

  private static final Pattern LINE_END = Pattern.compile("\r\n|[\r\n\u0085\u2028\u2029\u000B\f]");

  // Controls, soft hyphen, zero-width and direction marks, byte order mark, noncharacters.
  // Zero-width joiners stay behind other scripts: Bengali, Persian and emoji are
  // spelt with them.
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\p{Cc}\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\uFFFE\uFFFF]"
              + "|(?<=[\\p{IsLatin}\\p{IsCyrillic}\\p{IsGreek}\\p{Zs}\\p{Punct}]|^)[\u200C\u200D]+");

  private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\t]+");

  /** Where the longest line is shorter than this, nothing was wrapped at all. */
  private static final int MIN_WRAPPED = 40;

  /** A line longer than this was not wrapped by hand or by a wire. */
  private static final int MAX_WRAPPED = 100;

  /** Spaces before a line that open a paragraph in wire copy. */
  private static final int INDENT = 3;

  /**
   * Paragraphs of plain text, in order, none empty: NFC, entities decoded once, invisible
   * characters gone, spaces collapsed. In hard-wrapped text lines are joined; elsewhere each line
   * is a paragraph of its own.
   */
  static List<String> paragraphs(String text) {
    String decoded = decodeEntities(text);
    List<String> lines =
        Arrays.stream(LINE_END.split(decoded, -1)).map(PlainText::indentedLine).toList();
    return isHardWrapped(lines) ? joined(lines) : separate(lines);
  }

  /** One line or paragraph: NFC, invisible characters gone, white space collapsed and trimmed. */
  static String line(String raw) {
    return indentedLine(LINE_END.matcher(raw).replaceAll(" ")).strip();
  }

  /** Entities that end in a semicolon, decoded once, so that an escaped escape stays an escape. */
  static String decodeEntities(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    return ENTITY
        .matcher(text)
        .replaceAll(m -> Matcher.quoteReplacement(Parser.unescapeEntities(m.group(), false)));
  }

  private static String indentedLine(String raw) {
    String composed = isPlain(raw) ? raw : composed(raw);
    int indent = 0;
    while (indent < composed.length() && composed.charAt(indent) == ' ') {
      indent++;
    }
    String trimmed = composed.strip();
    String collapsed =
        isPlain(trimmed) && !trimmed.contains("  ")
            ? trimmed
            : SPACES.matcher(trimmed).replaceAll(" ").strip();
    return collapsed.isEmpty() ? "" : " ".repeat(indent) + collapsed;
  }

  // Printable ASCII, of which nothing is left out and nothing composed.
  private static boolean isPlain(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      if (raw.charAt(i) < ' ' || raw.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  private static String composed(String raw) {
    String spaced = raw.replace('\t', ' ');
    String visible = wellFormed(INVISIBLE.matcher(spaced).replaceAll(""));
    return Normalizer.normalize(visible, Normalizer.Form.NFC);
  }

  // Half a surrogate pair cannot be written as UTF-8: offsets would no longer match after storing.
  private static String wellFormed(String text) {
    if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> c > Character.MAX_VALUE || !Character.isSurrogate((char) c))
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  private static List<String> separate(List<String> lines) {
    return lines.stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  // Wrapped: nearly every line that runs on into another has no room for that one's first word.
  private static boolean isHardWrapped(List<String> lines) {
    int width = width(lines);
    if (width < MIN_WRAPPED || width > MAX_WRAPPED) {
      return false;
    }
    int runsOn = 0;
    int full = 0;
    for (int i = 1; i < lines.size(); i++) {
      if (continues(lines.get(i - 1), lines.get(i))) {
        runsOn++;
        full += isFull(lines.get(i - 1), lines.get(i), width) ? 1 : 0;
      }
    }
    return runsOn > 0 && full * 2 >= runsOn;
  }

  private static List<String> joined(List<String> lines) {
    int width = width(lines);
    List<String> paragraphs = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    String before = "";
    for (String line : lines) {
      boolean joins =
          continues(before, line)
              && (isFull(before, line, width) || startsLowerCase(line) || paragraphs.isEmpty());
      if (!joins) {
        flush(current, paragraphs);
      } else if (!current.isEmpty()) {
        current.append(' ');
      }
      current.append(line.strip());
      before = line;
    }
    flush(current, paragraphs);
    return paragraphs;
  }

  private static void flush(StringBuilder current, List<String> paragraphs) {
    if (!current.isEmpty()) {
      paragraphs.add(current.toString());
      current.setLength(0);
    }
  }

  private static boolean continues(String before, String line) {
    return !before.isEmpty() && !line.isEmpty() && indentOf(line) < INDENT;
  }

  private static boolean isFull(String before, String line, int width) {
    String first = line.strip();
    int space = first.indexOf(' ');
    int word = space < 0 ? first.length() : space;
    return before.length() + 1 + word >= width - 3;
  }

  private static boolean startsLowerCase(String line) {
    return Character.isLowerCase(line.strip().codePointAt(0));
  }

  private static int indentOf(String line) {
    return line.length() - line.stripLeading().length();
  }

  // The longest line but for the one in twenty that sticks out.
  private static int width(List<String> lines) {
    int[] lengths = lines.stream().mapToInt(String::length).filter(n -> n > 0).sorted().toArray();
    if (lengths.length == 0) {
      return 0;
    }
    int longest = lengths[lengths.length - 1];
    return longest > MAX_WRAPPED ? longest : lengths[lengths.length - 1 - lengths.length / 20];
  }

  private PlainText() {}
}
