package io.dateline.date;

import io.dateline.clean.HtmlPage;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The element in which a page prints its headline: the fixed point that bylines stand about. */
final class Headline {

  private static final int MIN_LETTERS = 8;

  /** No page of news has as many; each is asked for the text of all that lies in it. */
  private static final int MOST = 1_000;

  /**
   * The first heading that says what the page's title says; else the first h1; null where there is
   * none. Site names stand in an h1 as well, and headlines in an h2.
   */
  static Element of(Document page) {
    List<Element> headings = HtmlPage.first(page, "h1, h2, h3", MOST);
    String title = letters(page.select("meta[property=og:title]").attr("content"));
    String whole = letters(page.title());
    Element first = null;
    for (Element heading : headings) {
      String text = letters(heading.text());
      boolean isLong = text.length() >= MIN_LETTERS;
      if (isLong && (text.equals(title) || whole.startsWith(text) || title.startsWith(text))) {
        return heading;
      }
      first = first == null && heading.normalName().equals("h1") ? heading : first;
    }
    return first;
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  private Headline() {}
}
