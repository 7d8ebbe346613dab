package io.dateline.clean;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The container with the most paragraph text in it, links not counted: one pass over the page, for
 * pages that Readability cannot take or of which it keeps too little. A paragraph counts whole for
 * its parent and half for its grandparent.
 */
final class DensestContainer {

  private static final int MIN_PARAGRAPH = 40;

  /** Its paragraphs; those of the whole body where no container stands out. */
  static List<String> paragraphs(Document page) {
    Map<Element, Double> scores = new LinkedHashMap<>();
    for (Element paragraph : page.select("p, pre, blockquote > div")) {
      double letters = ownLetters(paragraph);
      Element parent = paragraph.parent();
      if (letters >= MIN_PARAGRAPH && parent != null) {
        scores.merge(parent, letters, Double::sum);
        if (parent.parent() != null) {
          scores.merge(parent.parent(), letters / 2, Double::sum);
        }
      }
    }
    Element best = page.body();
    double bestScore = 0;
    for (Map.Entry<Element, Double> entry : scores.entrySet()) {
      if (entry.getValue() > bestScore) {
        best = entry.getKey();
        bestScore = entry.getValue();
      }
    }
    return BlockText.paragraphs(best);
  }

  private static double ownLetters(Element paragraph) {
    int linked = 0;
    for (Element link : paragraph.select("a")) {
      linked += link.text().length();
    }
    return paragraph.text().length() - linked;
  }

  private DensestContainer() {}
}
