package io.dateline.clean;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a line that is furniture by itself; {@code furniture.txt} holds the vocabulary. */
final class FurnitureLine {

  private static final String NAME =
      "\\p{Lu}[\\p{L}.'’-]*(?: (?:\\p{Lu}[\\p{L}.'’-]*|\\p{Ll}{1,3})){1,3}";

  private static final Pattern BYLINE =
      Pattern.compile("[Bb][Yy] " + NAME + "|" + list(NAME) + "|[Bb][Yy] " + list(NAME));

  static final FurniturePhrases PHRASES = FurniturePhrases.load();

  private static final int MAX_FURNITURE = 400;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}'’]+");
  private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

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

  private static String list(String name) {
    return name + "(?:, " + name + ")*,? (?:and|with) " + name;
  }

  /** "Anna Berg, Tom Hale, and Oleh Marchuk", "By Anna Berg": nothing but who wrote it. */
  static boolean isByline(String line) {
    return line.length() <= MAX_FURNITURE && BYLINE.matcher(line).matches();
  }

  /** "Breaking NewsEuropePolitics", "Home » World": nothing but names of sections. */
  static boolean isSectionCrumb(String line) {
    if (line.length() > 100 || LineShape.endsSentence(line)) {
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

  /** A teaser's "Read also:" in the site's own language before a headline in the article's. */
  static boolean opensInOtherScript(String line) {
    int[] first = line.codePoints().filter(Character::isLetter).limit(4).toArray();
    for (int c : first) {
      if (LineShape.isLatin(c)) {
        return false;
      }
    }
    int colon = indexOfMark(line);
    return first.length == 4
        && colon > 0
        && colon <= 30
        && LineShape.isMostlyLatin(line.substring(colon));
  }

  /** A short line in another script altogether, unless it is quoted: the site's own language. */
  static boolean isInOtherScript(String line) {
    long letters = line.codePoints().filter(Character::isLetter).count();
    long latin =
        line.codePoints().filter(c -> Character.isLetter(c) && LineShape.isLatin(c)).count();
    return letters >= 4
        && latin * 10 <= letters
        && line.split(" ").length < 20
        && "\"'“”„«‘‹(".indexOf(line.charAt(0)) < 0;
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
      return !LineShape.isLatin(teaser.codePointAt(0));
    }
    String rest = line.substring(end).stripLeading();
    boolean isMarked = !rest.isEmpty() && ":|–—»>-".indexOf(rest.charAt(0)) >= 0;
    return isMarked || !LineShape.isLatin(teaser.codePointAt(0)) || areAllCapitalised(opening);
  }

  // "Related" alone begins many a sentence; two capitalised words begin none.
  private static boolean areAllCapitalised(String words) {
    String[] parts = words.split("\\s+", -1);
    for (String part : parts) {
      if (!Character.isUpperCase(part.codePointAt(0))) {
        return false;
      }
    }
    return parts.length > 1 || (words.length() > 3 && words.equals(words.toUpperCase(Locale.ROOT)));
  }

  private FurnitureLine() {}
}
