package io.dateline.dedupe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as the set of its runs of {@value #WIDTH} words (Broder 1997), each a 64-bit hash. Case,
 * punctuation and white space do not count. Runs of three part copies from follow-ups best: with
 * one word of ten replaced, a copy keeps .73 of its runs of three, .59 of its runs of five.
 */
final class Shingles {

  static final int WIDTH = 3;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private static final Pattern NUMBER =
      Pattern.compile("\\p{N}[\\p{L}\\p{N}]*(?:[.,/-]\\p{N}[\\p{L}\\p{N}]*)*");

  /** Sorted distinct hashes; a text shorter than a shingle is one shingle, an empty one none. */
  static long[] of(String text) {
    List<String> words = split(text);
    if (words.isEmpty()) {
      return new long[0];
    }
    int count = Math.max(1, words.size() - WIDTH + 1);
    long[] hashes = new long[count];
    for (int i = 0; i < count; i++) {
      hashes[i] = hash(words.subList(i, Math.min(i + WIDTH, words.size())));
    }
    return Arrays.stream(hashes).sorted().distinct().toArray();
  }

  /** Hashes of the words, in the order of the text. */
  static long[] words(String text) {
    return split(text).stream().mapToLong(word -> hash(List.of(word))).toArray();
  }

  private static List<String> split(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  /** Sorted distinct hashes of the words that have a digit in them. */
  static long[] numbers(String text) {
    return NUMBER
        .matcher(text)
        .results()
        .mapToLong(number -> hash(List.of(number.group())))
        .sorted()
        .distinct()
        .toArray();
  }

  /** Common elements of two sorted arrays without repeats. */
  static int common(long[] left, long[] right) {
    int i = 0;
    int j = 0;
    int common = 0;
    while (i < left.length && j < right.length) {
      int order = Long.compare(left[i], right[j]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return common;
  }

  private static long hash(List<String> words) {
    long hash = 1125899906842597L;
    for (String word : words) {
      for (int i = 0; i < word.length(); i++) {
        hash = 31 * hash + word.charAt(i);
      }
      hash = 31 * hash + ' ';
    }
    return MinHash.mix(hash);
  }

  private Shingles() {}
}
