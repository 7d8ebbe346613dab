package io.dateline.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Dates in the text that stands about the headline: "Feb 24, 2022 - Press ISW". */
final class BylineDate {

  private static final int MAX_BYLINE = 150;

  /** So many lines about the headline are still its byline. */
  private static final int LINES_BEHIND = 12;

  private static final int LINES_BEFORE = 4;

  private static final Pattern NAMED =
      Pattern.compile(
          "date|time|publi|byline|posted|meta|submitted|datum|info|author|autor|created|stand");

  /** The words before a date that make it the article's, wherever on the page they stand. */
  private static final Pattern LABEL =
      Pattern.compile(
          "(?:published|posted|updated|veröffentlicht|veröffentlichung|erstellt|erschienen|publié"
              + "|publicado|pubblicato|opublikowano|опубликовано|опубліковано|stand|datum)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  /**
   * A short line with a date: in an element named for it, then close to the headline, then behind a
   * label such as "Published:".
   */
  static Optional<ParsedDate> find(Document page, Predicate<ParsedDate> isSound) {
    return inNamedElement(page, isSound).or(() -> inLine(page, isSound));
  }

  private static Optional<ParsedDate> inNamedElement(Document page, Predicate<ParsedDate> isSound) {
    Element headline = page.selectFirst("h1");
    OtherStories others = new OtherStories(page);
    Optional<ParsedDate> before = Optional.empty();
    boolean isBehind = headline == null;
    for (Element element : page.body().getAllElements()) {
      isBehind |= element.equals(headline);
      if (!isNamed(element) || others.hold(element)) {
        continue;
      }
      Optional<ParsedDate> date = dateIn(element.text(), isSound);
      if (date.isPresent() && isBehind) {
        return date;
      }
      before = date.isPresent() ? date : before;
    }
    return before;
  }

  private static boolean isNamed(Element element) {
    String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
    return names.length() > 1 && NAMED.matcher(names).find();
  }

  private static Optional<ParsedDate> dateIn(String text, Predicate<ParsedDate> isSound) {
    return text.length() > MAX_BYLINE ? Optional.empty() : DateParser.parse(text).filter(isSound);
  }

  private static Optional<ParsedDate> inLine(Document page, Predicate<ParsedDate> isSound) {
    Lines lines = new Lines(page.selectFirst("h1, h2"));
    page.body().traverse(lines);
    int headline = Math.max(0, lines.headline);
    int end = Math.min(lines.texts.size(), headline + LINES_BEHIND);
    Stream<String> near =
        Stream.concat(
            lines.texts.subList(headline, end).stream(),
            lines.texts.subList(Math.max(0, headline - LINES_BEFORE), headline).stream());
    Stream<String> labelled = lines.texts.stream().filter(line -> LABEL.matcher(line).find());
    return Stream.concat(near, labelled)
        .flatMap(line -> dateIn(line, isSound).stream())
        .findFirst();
  }

  /** The texts of a page, one for each run between tags, and where the headline stands in them. */
  private static final class Lines implements NodeVisitor {
    private final Element headlineElement;
    private final List<String> texts = new ArrayList<>();
    private int headline = -1;

    Lines(Element headlineElement) {
      this.headlineElement = headlineElement;
    }

    @Override
    public void head(Node node, int depth) {
      if (node.equals(headlineElement)) {
        headline = texts.size();
      }
      if (node instanceof TextNode text && !text.isBlank()) {
        texts.add(text.text().strip());
      }
    }
  }

  private BylineDate() {}
}
