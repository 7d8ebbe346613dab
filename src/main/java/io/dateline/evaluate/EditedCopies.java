package io.dateline.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Copies of an article as they come about: by cutting it, by what a site puts around it, by
 * translating its names, by rewriting words. Made by a generator that the article's own number
 * seeds, so that every run makes the same.
 */
final class EditedCopies {

  enum Edit {
    CUT_SHORT,
    FURNITURE_AROUND,
    HEADLINE_CHANGED,
    PARAGRAPH_INSERTED,
    NAMES_RESPELT,
    WORDS_REPLACED_5,
    WORDS_REPLACED_10,
    WORDS_REPLACED_20
  }

  private static final Pattern NAME = Pattern.compile("(?<=\\p{Ll} )\\p{Lu}\\p{Ll}{3,}");

  private static final String ABOVE =
      "Home News World Markets Opinion Video\n\nShare this story with your friends\n\n";

  private static final String BELOW =
      "\n\nMore from our newsroom: harvest begins early, ferry fares to rise, museum opens at night"
          + "\n\nSign up for the morning letter and never miss a story\n\nAll rights reserved";

  // Invented: a paragraph out of another article would make the copy one of that article too.
  private static final List<String> PARAGRAPHS =
      List.of(
          "The lighthouse keeper, who has counted ships for thirty years, said that he had never"
              + " seen the harbour so crowded at this time of the year. Fishermen waited for hours"
              + " to unload, cafes on the quay ran out of bread before noon, and the ferry left"
              + " twice without its mail because nobody could find the man with the key.",
          "Residents of the upper town have complained for months about the noise of the new"
              + " bakery, which starts its ovens at three in the morning. The owner has promised"
              + " thicker doors and quieter carts; the mayor, who buys his rolls there, says that a"
              + " compromise is near and that the smell at least has found no opponents.");

  private static final List<String> HEADLINES =
      List.of(
          "What we know so far and what comes next",
          "Officials speak of a turning point as talks drag on",
          "Explained: the numbers behind the latest report",
          "Live: reactions from around the region");

  /**
   * One copy.
   *
   * @param text the article
   * @param other another article, which lends words
   * @param seed the article's number
   */
  static String of(Edit edit, String text, String other, int seed) {
    Random random = new Random(31L * seed + edit.ordinal());
    return switch (edit) {
      case CUT_SHORT -> cut(text, 0.3 + 0.5 * random.nextDouble());
      case FURNITURE_AROUND -> ABOVE + text + BELOW;
      case HEADLINE_CHANGED ->
          HEADLINES.get(random.nextInt(HEADLINES.size())) + "\n\n" + withoutFirstLine(text);
      case PARAGRAPH_INSERTED -> inserted(text, random);
      case NAMES_RESPELT -> respelt(text);
      case WORDS_REPLACED_5 -> replaced(text, other, 0.05, random);
      case WORDS_REPLACED_10 -> replaced(text, other, 0.10, random);
      case WORDS_REPLACED_20 -> replaced(text, other, 0.20, random);
    };
  }

  private static String cut(String text, double share) {
    int end = (int) (text.length() * share);
    int space = text.indexOf(' ', end);
    return (space < 0 ? text : text.substring(0, space)) + " …";
  }

  // A first line of prose is no headline and stays.
  private static String withoutFirstLine(String text) {
    int end = text.indexOf("\n\n");
    return end < 0 || end > 120 ? text : text.substring(end + 2);
  }

  private static String inserted(String text, Random random) {
    String paragraph = PARAGRAPHS.get(random.nextInt(PARAGRAPHS.size()));
    int middle = text.indexOf(". ", text.length() / 3);
    int at = middle < 0 ? text.length() : middle + 2;
    return text.substring(0, at) + "\n\n" + paragraph + "\n\n" + text.substring(at);
  }

  // As another table of romanisation has it: Kharkiv, Charciw; Syrskyi, Sirskii.
  private static String respelt(String text) {
    Matcher names = NAME.matcher(text);
    return names.replaceAll(
        name ->
            Matcher.quoteReplacement(
                name.group()
                    .replace("y", "i")
                    .replace("v", "w")
                    .replace("ck", "k")
                    .replace("ph", "f")
                    .replace("ss", "s")
                    .replace("e", "ie")));
  }

  private static String replaced(String text, String other, double share, Random random) {
    String[] lent = other.split("\\s+", -1);
    List<String> words = new ArrayList<>();
    for (String word : text.split(" ", -1)) {
      words.add(random.nextDouble() < share ? lent[random.nextInt(lent.length)] : word);
    }
    return String.join(" ", words);
  }

  private EditedCopies() {}
}
