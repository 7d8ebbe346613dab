package io.dateline.scale;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Which word follows which in real text, how long its sentences are, and how many of them make an
 * article: enough to invent text in which phrases recur as often as they do there. Names and
 * figures are left out.
 */
final class WordChain implements Serializable {

  private static final long serialVersionUID = 1;
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?]\\s+");
  private static final Pattern WORD = Pattern.compile("[a-z]+");
  private static final Pattern NO_LETTER = Pattern.compile("[^A-Za-z0-9]+");
  private static final int START = 0;

  private final String[] words;
  private final int[][] followers;
  private final int[][] cumulated;
  private final int[] sentenceLengths;
  private final int[] articleLengths;

  private WordChain(
      String[] words, int[][] followers, int[][] cumulated, int[] sentences, int[] articles) {
    this.words = words;
    this.followers = followers;
    this.cumulated = cumulated;
    this.sentenceLengths = sentences;
    this.articleLengths = articles;
  }

  /**
   * Learns from article texts; the same texts in the same order make the same chain.
   *
   * @throws IllegalArgumentException where they hold no sentence
   */
  static WordChain learn(List<String> texts) {
    Map<String, Integer> numbers = new HashMap<>();
    List<String> words = new ArrayList<>(List.of(""));
    List<Map<Integer, Integer>> counts = new ArrayList<>(List.of(new TreeMap<>()));
    List<Integer> sentenceLengths = new ArrayList<>();
    List<Integer> articleLengths = new ArrayList<>();
    for (String text : texts) {
      int sentences = 0;
      for (String sentence : SENTENCE_END.split(text)) {
        int length = 0;
        int before = START;
        for (String token : NO_LETTER.split(sentence)) {
          if (WORD.matcher(token).matches()) {
            int number = numbers.computeIfAbsent(token, t -> added(t, words, counts));
            counts.get(before).merge(number, 1, Integer::sum);
            before = number;
            length++;
          }
        }
        if (length >= 3) {
          sentenceLengths.add(length);
          sentences++;
        }
      }
      if (sentences > 0) {
        articleLengths.add(sentences);
      }
    }
    if (articleLengths.isEmpty()) {
      throw new IllegalArgumentException("no sentence in " + texts.size() + " texts to learn from");
    }
    return new WordChain(
        words.toArray(String[]::new),
        counts.stream().map(c -> ints(c.keySet())).toArray(int[][]::new),
        counts.stream().map(c -> sums(ints(c.values()))).toArray(int[][]::new),
        ints(sentenceLengths),
        ints(articleLengths));
  }

  private static int added(String word, List<String> words, List<Map<Integer, Integer>> counts) {
    words.add(word);
    counts.add(new TreeMap<>());
    return words.size() - 1;
  }

  private static int[] ints(Iterable<Integer> values) {
    List<Integer> all = new ArrayList<>();
    values.forEach(all::add);
    return all.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int[] sums(int[] counts) {
    Arrays.parallelPrefix(counts, Integer::sum);
    return counts;
  }

  /** Sentences in an article. */
  int articleLength(SplittableRandom random) {
    return articleLengths[random.nextInt(articleLengths.length)];
  }

  /** The words of one sentence, in lower case. */
  List<String> sentence(SplittableRandom random) {
    int length = sentenceLengths[random.nextInt(sentenceLengths.length)];
    List<String> sentence = new ArrayList<>(length);
    int word = START;
    for (int i = 0; i < length; i++) {
      word = follower(word, random);
      sentence.add(words[word]);
    }
    return sentence;
  }

  private int follower(int word, SplittableRandom random) {
    int from = followers[word].length == 0 ? START : word;
    int[] sums = cumulated[from];
    int found = Arrays.binarySearch(sums, 1 + random.nextInt(sums[sums.length - 1]));
    return followers[from][found < 0 ? -found - 1 : found];
  }
}
