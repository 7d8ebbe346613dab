package io.dateline.resolve;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Three readings of a name, each coarser than the one before: {@code key} forgives case, diacritics
 * and punctuation; {@code folded} also the scheme of romanisation; {@code skeleton} also the
 * vowels. Names that share a key are the same name; names that share less are only candidates.
 */
public final class NameFolding {

  private static final Map<Character, String> LETTERS =
      Map.ofEntries(
          Map.entry('ł', "l"),
          Map.entry('ø', "o"),
          Map.entry('đ', "d"),
          Map.entry('ð', "d"),
          Map.entry('þ', "th"),
          Map.entry('ß', "ss"),
          Map.entry('æ', "ae"),
          Map.entry('œ', "oe"),
          Map.entry('ı', "i"),
          Map.entry('ħ', "h"),
          Map.entry('ŋ', "n"),
          Map.entry('ə', "a"));

  private static final Map<String, String> WORDS =
      Map.of("st", "saint", "ste", "sainte", "mt", "mount", "ft", "fort");

  /** Longest first: the first that fits is taken. */
  private static final String[][] ROMANISATIONS = {
    {"shch", "š"},
    {"tsch", "č"},
    {"tch", "č"},
    {"dzh", "ž"},
    {"sch", "š"},
    {"zh", "ž"},
    {"sh", "š"},
    {"ch", "č"},
    {"kh", "h"},
    {"gh", "h"},
    {"ts", "c"},
    {"tz", "c"},
    {"ck", "k"},
    {"ph", "f"},
    {"th", "t"},
    {"ce", "ce"},
    {"ci", "ci"},
    {"cy", "ci"},
    {"c", "k"},
    {"x", "ks"},
    {"q", "k"},
    {"w", "v"},
    {"g", "h"},
    {"y", "i"},
    {"j", "i"}
  };

  private static final String[][][] BY_FIRST_LETTER = byFirstLetter();

  /**
   * The name's identity: lower case, no diacritics, no punctuation, no possessive, no leading
   * "the", words parted by one space. Empty where the name has neither letter nor digit.
   */
  public static String key(String name) {
    if (name == null) {
      return "";
    }
    String text = isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFD);
    text = text.toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        out.append(c);
      } else if (isApostrophe(c)) {
        if (isPossessive(text, i)) {
          i++;
        }
      } else if (c == '&') {
        out.append(" and ");
      } else if (c == '.') {
        // "U.S." is one word, "St. Petersburg" two, and a blank follows where there are two.
      } else if (c < 128) {
        out.append(' ');
      } else {
        appendBeyondAscii(out, c);
      }
    }
    return words(out);
  }

  /**
   * The key without spaces and without what differs between romanisations: shch, zh, kh, g and h,
   * glides, doubled letters, the endings -iv, -ev and -ov. May hold š, ž and č as single letters.
   *
   * @param key as {@link #key} gives it
   */
  public static String folded(String key) {
    StringBuilder letters = new StringBuilder(key.length());
    String solid = key.replace(" ", "");
    int i = 0;
    while (i < solid.length()) {
      i += appendRomanised(letters, solid, i);
    }
    return ending(collapsed(letters));
  }

  /**
   * The consonants of a folded name, sibilants taken as one; a leading vowel leaves a mark. Names
   * within reach of {@link SpellingDistance} mostly share it.
   *
   * @param folded as {@link #folded} gives it
   */
  public static String skeleton(String folded) {
    StringBuilder out = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (isVowel(c)) {
        if (i == 0) {
          out.append('_');
        }
        continue;
      }
      char kept =
          switch (c) {
            case 'z', 'š', 'ž', 'č', 'c' -> 's';
            case 'f' -> 'v';
            default -> c;
          };
      if (out.isEmpty() || out.charAt(out.length() - 1) != kept) {
        out.append(kept);
      }
    }
    return out.toString();
  }

  /**
   * True for letters that a romanisation may exchange for one another; {@code i} is also y and j.
   */
  static boolean isVowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
  }

  /** True where every letter is of the Latin script. */
  static boolean isLatin(String name) {
    return name.codePoints()
        .filter(Character::isLetter)
        .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == '‘' || c == 'ʼ' || c == 'ʹ' || c == '`' || c == '´'
        || c == '′';
  }

  private static boolean isPossessive(String text, int at) {
    return at + 1 < text.length()
        && text.charAt(at + 1) == 's'
        && (at + 2 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 2)));
  }

  private static void appendBeyondAscii(StringBuilder out, char c) {
    String plain = LETTERS.get(c);
    if (plain != null) {
      out.append(plain);
    } else if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
      out.append(c);
    } else if (Character.getType(c) != Character.NON_SPACING_MARK
        && Character.getType(c) != Character.FORMAT) {
      out.append(' ');
    }
  }

  private static String words(StringBuilder text) {
    List<String> parts = parts(text);
    if (parts.size() < 2) {
      return parts.isEmpty() ? "" : parts.get(0);
    }
    int from = parts.get(0).equals("the") ? 1 : 0;
    if (parts.size() > from + 1) {
      parts.set(from, WORDS.getOrDefault(parts.get(from), parts.get(from)));
    }
    return String.join(" ", parts.subList(from, parts.size()));
  }

  /** What stands between blanks: by hand, as every name comes through here many times. */
  private static List<String> parts(StringBuilder text) {
    List<String> parts = new ArrayList<>(4);
    int begin = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == ' ') {
        if (i > begin) {
          parts.add(text.substring(begin, i));
        }
        begin = i + 1;
      }
    }
    return parts;
  }

  private static int appendRomanised(StringBuilder out, String text, int at) {
    char first = text.charAt(at);
    if (first < BY_FIRST_LETTER.length) {
      for (String[] rule : BY_FIRST_LETTER[first]) {
        if (text.startsWith(rule[0], at)) {
          out.append(rule[1]);
          return rule[0].length();
        }
      }
    }
    out.append(first);
    return 1;
  }

  private static StringBuilder collapsed(StringBuilder letters) {
    StringBuilder out = new StringBuilder(letters.length());
    for (int i = 0; i < letters.length(); i++) {
      char c = letters.charAt(i);
      int last = out.length() - 1;
      if (last >= 0 && out.charAt(last) == c) {
        continue;
      }
      if (c == 'e' && last >= 0 && out.charAt(last) == 'i') {
        out.setLength(last);
        if (last > 0 && out.charAt(last - 1) == 'e') {
          continue;
        }
      }
      out.append(c);
    }
    return out;
  }

  private static String ending(StringBuilder letters) {
    int end = letters.length();
    if (end > 4 && letters.substring(end - 2).equals("ka")) {
      end -= 2;
    }
    if (end > 2 && letters.charAt(end - 1) == 'v') {
      char vowel = letters.charAt(end - 2);
      if (vowel == 'e' || vowel == 'o') {
        letters.setCharAt(end - 2, 'i');
        if (letters.charAt(end - 3) == 'i') {
          letters.deleteCharAt(end - 2);
        }
      }
    }
    return letters.toString();
  }

  private static String[][][] byFirstLetter() {
    String[][][] rules = new String[128][][];
    for (char c = 0; c < rules.length; c++) {
      char first = c;
      rules[c] =
          Arrays.stream(ROMANISATIONS)
              .filter(rule -> rule[0].charAt(0) == first)
              .toArray(String[][]::new);
    }
    return rules;
  }

  private NameFolding() {}
}
