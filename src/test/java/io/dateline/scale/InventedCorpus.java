package io.dateline.scale;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * Some weeks of news of any size, of which each article is a function of its number: the words from
 * real text's statistics, names that recur, copies, undated and broken records. One source prints
 * half of all articles, one place stands in half of them, and one story is printed by everybody.
 */
final class InventedCorpus implements Serializable {

  private static final long serialVersionUID = 1;

  static final int A_YEAR = 52;

  /** In one article of so many stands the story of all. */
  private static final long GREAT_STORY = 2_000;

  private static final double COPIED = 0.3;
  private static final double UNDATED = 0.01;
  private static final double BROKEN = 0.005;
  private static final double WITH_FURNITURE = 0.6;
  private static final Instant BEGIN = Instant.parse("2024-01-01T00:00:00Z");

  private final WordChain words;
  private final InventedNames names;
  private final long articles;
  private final int weeks;
  private final int sources;

  InventedCorpus(WordChain words, InventedNames names, long articles, int weeks) {
    this.words = words;
    this.names = names;
    this.articles = articles;
    this.weeks = weeks;
    this.sources = (int) (5 * Math.sqrt(articles));
  }

  long articles() {
    return articles;
  }

  int weeks() {
    return weeks;
  }

  /** Article number {@code i}, from 0; those of one week follow one another. */
  InventedArticle article(long i) {
    SplittableRandom random = random(i, "article");
    long story = story(i);
    String source = source(random);
    String publishedAt = random.nextDouble() < UNDATED ? null : publishedAt(i);
    boolean isBroken = random.nextDouble() < BROKEN;
    List<String> paragraphs = paragraphs(story);
    if (story != i && random.nextDouble() < 0.3 && paragraphs.size() > 3) {
      paragraphs.remove(paragraphs.size() - 1);
    }
    if (random.nextDouble() < WITH_FURNITURE) {
      paragraphs.addAll(furniture(source));
    }
    return new InventedArticle(
        i,
        story,
        source,
        sentence(words.sentence(random(story, "title")), List.of(), random),
        publishedAt,
        isBroken ? "" : String.join("\n\n", paragraphs));
  }

  /** The article of which this is a copy: an agency's story is copied within days. */
  long story(long i) {
    if (i % GREAT_STORY == 0) {
      return 0;
    }
    SplittableRandom random = random(i, "story");
    long near = Math.min(i, articles / 200 + 1);
    return near > 0 && random.nextDouble() < COPIED ? story(i - 1 - random.nextLong(near)) : i;
  }

  private String publishedAt(long i) {
    return BEGIN.plus(Duration.ofDays(7L * weeks).multipliedBy(i).dividedBy(articles)).toString();
  }

  private String source(SplittableRandom random) {
    int rank = random.nextBoolean() ? 0 : (int) Math.pow(sources, random.nextDouble());
    return "paper-%d.example".formatted(rank);
  }

  /** Short lines without a full stop, the same under most articles of a source. */
  private List<String> furniture(String source) {
    SplittableRandom random = random(source.hashCode(), "furniture");
    List<String> lines = new ArrayList<>();
    for (String line : List.of("More on ", "Follow us for ")) {
      List<String> subject = words.sentence(random);
      lines.add(line + String.join(" ", subject.subList(0, Math.min(3, subject.size()))));
    }
    return lines;
  }

  /** Names of a story recur in it: a cast of about half as many as there are places for names. */
  private List<String> paragraphs(long story) {
    SplittableRandom random = random(story, "text");
    int sentences = Math.min(60, words.articleLength(random));
    List<String> cast = new ArrayList<>();
    if (random.nextBoolean()) {
      cast.add(names.hotPlace());
    }
    for (int i = 0; i <= sentences / 2 + random.nextInt(3); i++) {
      cast.add(names.any(random));
    }
    List<String> paragraphs = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    for (int i = 0; i < sentences; i++) {
      paragraph.append(paragraph.isEmpty() ? "" : " ");
      List<String> named = i == 0 ? cast.subList(0, 1) : named(cast, random);
      paragraph.append(sentence(words.sentence(random), named, random));
      if (random.nextInt(3) == 0 || i == sentences - 1) {
        paragraphs.add(paragraph.toString());
        paragraph.setLength(0);
      }
    }
    return paragraphs;
  }

  private static List<String> named(List<String> cast, SplittableRandom random) {
    List<String> named = new ArrayList<>();
    for (int n = random.nextInt(4); n > 0; n--) {
      named.add(cast.get(random.nextInt(cast.size())));
    }
    return named;
  }

  /** Names stand before different words, none at the beginning. */
  private static String sentence(List<String> words, List<String> names, SplittableRandom random) {
    TreeSet<Integer> slots = new TreeSet<>();
    for (int i = 0; i < names.size(); i++) {
      slots.add(1 + random.nextInt(words.size()));
    }
    StringBuilder sentence = new StringBuilder();
    int used = 0;
    for (int i = 0; i <= words.size(); i++) {
      if (slots.contains(i)) {
        sentence.append(' ').append(names.get(used++));
      }
      if (i < words.size()) {
        sentence.append(i == 0 ? "" : " ").append(words.get(i));
      }
    }
    sentence.setCharAt(0, Character.toUpperCase(sentence.charAt(0)));
    return sentence.append('.').toString();
  }

  private static SplittableRandom random(long i, String purpose) {
    return Draws.of(i, purpose.hashCode());
  }
}
