package io.dateline.clean;

import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

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

  private static final int MANY_SIBLINGS = 2_000;

  private static final Pattern HIDDEN =
      Pattern.compile("(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)");

  /** Changes the page in place. */
  static void remove(Document page) {
    page.select(TAGS).forEach(PageFurniture::takeOff);
    Map<Element, Integer> prose = prose(page);
    int most = Math.min(MOST_PROSE, (int) (prose.get(page.body()) * LARGEST_SHARE));
    for (Element element : page.body().select("div, section, ul, ol, p, form, header")) {
      if (isNamedFurniture(element) && prose.get(element) <= most) {
        takeOff(element);
      }
    }
  }

  // Whoever takes a million siblings off one by one moves the rest up a million times.
  private static void takeOff(Element element) {
    if (element.parent() != null && element.parent().childNodeSize() > MANY_SIBLINGS) {
      element.empty();
    } else {
      element.remove();
    }
  }

  static boolean isHidden(String style) {
    return !style.isEmpty() && HIDDEN.matcher(style.toLowerCase(Locale.ROOT)).find();
  }

  private static boolean isNamedFurniture(Element element) {
    String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
    return names.length() > 1 && NAMED.matcher(names).find();
  }

  /** Characters of paragraph text in each element: one pass, for elements lie in each other. */
  private static Map<Element, Integer> prose(Document page) {
    Map<Element, Integer> prose = new IdentityHashMap<>();
    page.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof Element element) {
              prose.put(element, 0);
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element element) {
              boolean isParagraph = element.normalName().equals("p");
              int own = isParagraph ? element.text().length() : prose.get(element);
              prose.put(element, own);
              if (element.parent() != null) {
                prose.merge(element.parent(), own, Integer::sum);
              }
            }
          }
        });
    return prose;
  }

  private PageFurniture() {}
}
