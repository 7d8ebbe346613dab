package io.dateline.clean;

import java.text.Normalizer;
import java.util.List;

/**
 * The article in what a dump gives.
 *
 * @param title headline: the dump's where it gives one, else the page's; null where there is none
 * @param text paragraphs parted by one empty line, empty where nothing but furniture was there
 * @param language ISO 639-1, or und
 * @param wordCount runs of letters and digits in the text
 */
public record ArticleText(String title, String text, String language, int wordCount) {

  /** In UTF-16 units: no headline is longer, and it stands in a row for every example. */
  private static final int LONGEST_TITLE = 1_000;

  /**
   * Cleans one body.
   *
   * @param title headline as the dump gives it, may be null
   */
  public static ArticleText of(String content, boolean isHtml, String title, CleanConfig config) {
    String headline = title == null || title.isBlank() ? "" : PlainText.line(title);
    List<String> paragraphs;
    if (isHtml) {
      PageText.Page page = PageText.read(content, config.maxPageElements());
      headline = headline.isEmpty() ? page.title() : headline;
      paragraphs = page.paragraphs();
    } else {
      paragraphs = PlainText.paragraphs(content);
    }
    headline = cut(headline);
    // Taking out a footnote mark may bring a letter and a combining mark together.
    String text =
        Normalizer.normalize(
            String.join("\n\n", FurnitureLines.strip(paragraphs, headline)), Normalizer.Form.NFC);
    return new ArticleText(
        headline.isEmpty() ? null : headline, text, LanguageDetector.detect(text), words(text));
  }

  private static String cut(String title) {
    if (title.length() <= LONGEST_TITLE) {
      return title;
    }
    int end = LONGEST_TITLE - (Character.isHighSurrogate(title.charAt(LONGEST_TITLE - 1)) ? 1 : 0);
    return title.substring(0, end).strip();
  }

  /** The lines out of which {@link #of} chooses: of a page, its blocks as a browser sets them. */
  public static List<String> allLines(String content, boolean isHtml) {
    return isHtml
        ? BlockText.paragraphs(HtmlPage.parse(content).body())
        : PlainText.paragraphs(content);
  }

  /** Runs of letters and digits; a mark that combines with a letter belongs to it. */
  public static int words(String text) {
    int words = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      boolean isPart = Character.isLetterOrDigit(c) || (inWord && isMark(c));
      words += isPart && !inWord ? 1 : 0;
      inWord = isPart;
      i += Character.charCount(c);
    }
    return words;
  }

  private static boolean isMark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
      default -> false;
    };
  }
}
