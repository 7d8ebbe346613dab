package io.dateline.clean;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;

/**
 * Markup as a tree. Nothing that a page points to is fetched and no entity of its own is expanded:
 * jsoup does neither.
 */
public final class HtmlPage {

  // Whoever asks each of n nested elements for its text walks n²/2: what lies deeper is kept, but
  // no longer nested. Browsers stop at 512; pages of news stay below 60.
  private static final int DEEPEST = 128;

  // A tree takes some hundred bytes for each; pages of news have a few thousand.
  private static final int MOST_TAGS = 250_000;

  /**
   * Reads any string as a page, as a browser would, up to its 250,000th tag; never fails on bad
   * markup.
   */
  public static Document parse(String html) {
    return Jsoup.parse(beginning(html), "", Parser.htmlParser().setMaxDepth(DEEPEST));
  }

  private static String beginning(String html) {
    int at = html.indexOf('<');
    for (int tags = 0; at >= 0; tags++) {
      if (tags == MOST_TAGS) {
        return html.substring(0, at);
      }
      at = html.indexOf('<', at + 1);
    }
    return html;
  }

  /** The elements that a selector finds, in the page's order, and no more than so many of them. */
  public static Elements first(Document page, String selector, int most) {
    Elements found = new Elements();
    for (Element element : page.select(selector)) {
      if (found.size() == most) {
        break;
      }
      found.add(element);
    }
    return found;
  }

  private HtmlPage() {}
}
