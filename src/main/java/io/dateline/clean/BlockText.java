package io.dateline.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The paragraphs of an element as a browser would set them: a block element ends a paragraph. */
final class BlockText {

  private static final Set<String> SKIPPED =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "nav",
          "aside",
          "footer",
          "button",
          "select",
          "option",
          "input",
          "textarea",
          "iframe",
          "svg",
          "object",
          "video",
          "audio",
          "canvas",
          "figure",
          "figcaption",
          "head",
          "title");

  /** Paragraphs in order, white space collapsed, none of them empty. */
  static List<String> paragraphs(Element root) {
    Collector collector = new Collector(root);
    root.filter(collector);
    collector.endParagraph();
    return collector.paragraphs;
  }

  // jsoup walks without recursion, so depth is no danger here.
  private static final class Collector implements NodeFilter {
    private final Element root;
    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private boolean afterBreak;

    Collector(Element root) {
      this.root = root;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode text) {
        append(text.getWholeText());
        return FilterResult.CONTINUE;
      }
      if (!(node instanceof Element element)) {
        return FilterResult.CONTINUE;
      }
      if (!element.equals(root) && isSkipped(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (element.normalName().equals("br")) {
        afterBreak = true;
      } else if (isBlock(element)) {
        endParagraph();
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element && isBlock(element)) {
        endParagraph();
      }
      return FilterResult.CONTINUE;
    }

    private void append(String text) {
      if (text.isBlank()) {
        current.append(' ');
        return;
      }
      if (afterBreak) {
        // Within a sentence a break only wraps the line; elsewhere it parts paragraphs.
        if (Character.isLowerCase(text.stripLeading().codePointAt(0))) {
          current.append(' ');
        } else {
          endParagraph();
        }
        afterBreak = false;
      }
      current.append(text);
    }

    void endParagraph() {
      String paragraph = PlainText.line(current.toString());
      if (!paragraph.isEmpty()) {
        paragraphs.add(paragraph);
      }
      current.setLength(0);
      afterBreak = false;
    }

    private static boolean isSkipped(Element element) {
      return SKIPPED.contains(element.normalName())
          || element.hasAttr("hidden")
          || element.attr("aria-hidden").equals("true")
          || PageFurniture.isHidden(element.attr("style"));
    }

    private static boolean isBlock(Element element) {
      return element.isBlock() || element.normalName().equals("td");
    }
  }

  private BlockText() {}
}
