package io.dateline.clean;

import java.util.List;
import java.util.Optional;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * HTML to headline and body. The body is what Readability (Mozilla's, as ported by readability4j)
 * keeps of the page; where that is thin, the densest container; where the page's own JSON-LD has a
 * clearly fuller body, that.
 */
final class PageText {

  /**
   * What a page holds.
   *
   * @param title the headline, empty where the page has none
   * @param paragraphs the body, possibly empty
   */
  record Page(String title, List<String> paragraphs) {
    Page {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /** Fewer letters than this are no article yet. */
  private static final int THIN = 500;

  private static final double CLEARLY_FULLER = 1.5;

  /** Reads any string as a page, as a browser would; never fails on bad markup. */
  static Page read(String html, int maxElements) {
    Document page = HtmlPage.parse(html);
    String title = PageTitle.of(page).orElse("");
    Optional<String> stated = JsonLd.firstText(JsonLd.articles(page), "articleBody");
    PageFurniture.remove(page);
    List<String> body = body(page, maxElements);
    List<String> fuller = stated.map(PageText::statedParagraphs).orElse(List.of());
    return new Page(title, length(fuller) > CLEARLY_FULLER * length(body) ? fuller : body);
  }

  private static List<String> body(Document page, int maxElements) {
    List<String> readable = readable(page, maxElements);
    if (length(readable) >= THIN) {
      return readable;
    }
    List<String> densest = DensestContainer.paragraphs(page);
    return length(densest) > CLEARLY_FULLER * length(readable) ? densest : readable;
  }

  private static List<String> readable(Document page, int maxElements) {
    if (isLarge(page, maxElements)) {
      return List.of();
    }
    try {
      // It wants an address to make links absolute; the text does not depend on it.
      Element article =
          new Readability4J("http://localhost/", page.clone()).parse().getArticleContent();
      return article == null ? List.of() : BlockText.paragraphs(article);
    } catch (RuntimeException | StackOverflowError unreadable) {
      // A page that breaks the library still has paragraphs: the caller falls back on them.
      return List.of();
    }
  }

  // Comments and texts count as well: Readability takes each out of its parent one by one.
  private static boolean isLarge(Document page, int maxNodes) {
    return page.nodeStream().skip(maxNodes * 4L).findAny().isPresent()
        || page.stream().skip(maxNodes).findAny().isPresent();
  }

  private static List<String> statedParagraphs(String articleBody) {
    String decoded = PlainText.decodeEntities(articleBody);
    return decoded.contains("<p") || decoded.contains("<br")
        ? BlockText.paragraphs(HtmlPage.parse(decoded).body())
        : PlainText.paragraphs(articleBody);
  }

  private static int length(List<String> paragraphs) {
    return paragraphs.stream().mapToInt(String::length).sum();
  }

  private PageText() {}
}
