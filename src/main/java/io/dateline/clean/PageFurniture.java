package io.dateline.clean;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Takes off a page what its own markup says is no part of the article. */
final class PageFurniture {

  private static final String TAGS =
      "script, style, noscript, template, nav, aside, iframe, svg, button, select, textarea,"
          + " [role=navigation], [role=complementary], [role=dialog], [role=search],"
          + " [aria-modal=true]";

  private static final Pattern NAMED =
      Pattern.compile(
          "(?:^|[\\s_-])(?:cookies?|gdpr|consent|newsletter|subscribe|related|recommend(?:ed|ations)?"
              + "|share|sharing|social|sharethis|addthis|breadcrumbs?|comments?|disqus|advert"
              + "|advertisement|sponsored|outbrain|taboola|popup|modal|promo|read-?more|tags?)"
              + "(?:$|[\\s_-])");

  // A wrapper around the whole article bears such names too ("has-comments", "share-container").
  private static final int MOST_PROSE = 1_200;

  private static final double LARGEST_SHARE = 0.3;

  private static final Pattern HIDDEN =
      Pattern.compile("(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)");

  /** Changes the page in place. */
  static void remove(Document page) {
    page.select(TAGS).remove();
    int most = Math.min(MOST_PROSE, (int) (prose(page.body(), Integer.MAX_VALUE) * LARGEST_SHARE));
    for (Element element : page.body().select("div, section, ul, ol, p, form, header")) {
      if (isNamedFurniture(element) && prose(element, most) <= most) {
        element.remove();
      }
    }
  }

  static boolean isHidden(String style) {
    return !style.isEmpty() && HIDDEN.matcher(style.toLowerCase(Locale.ROOT)).find();
  }

  private static boolean isNamedFurniture(Element element) {
    String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
    return names.length() > 1 && NAMED.matcher(names).find();
  }

  // Characters of paragraph text, counted no further than just over the limit.
  private static int prose(Element element, int limit) {
    int prose = 0;
    for (Element paragraph : element.select("p")) {
      prose += paragraph.text().length();
      if (prose > limit) {
        break;
      }
    }
    return prose;
  }

  private PageFurniture() {}
}
