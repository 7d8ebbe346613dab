package io.dateline.date;

import io.dateline.clean.HtmlPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Dates in {@code time} elements, and in those that bear schema.org's or hAtom's names. */
final class TimeElementDate {

  private static final String MARKED =
      "time[pubdate], [itemprop~=(?i)datePublished], time[class~=(?i)publish|pubdate|posted],"
          + " time[class~=(?i)entry-date]:not([class~=(?i)^updated]), abbr.published,"
          + " .published[title], [property~=(?i)datePublished]";

  /** No page of news has as many; each is asked for the text of all that lies in it. */
  private static final int MOST = 1_000;

  /** A date that says of itself that it is the publication's. */
  static Optional<ParsedDate> published(Document page, Predicate<ParsedDate> isSound) {
    return first(page, MARKED, isSound);
  }

  /** The first {@code time} of the page that is not in a sidebar, a comment or a list of others. */
  static Optional<ParsedDate> any(Document page, Predicate<ParsedDate> isSound) {
    return first(page, "time", isSound);
  }

  private static Optional<ParsedDate> first(
      Document page, String query, Predicate<ParsedDate> isSound) {
    OtherStories others = new OtherStories(page);
    for (Element element : HtmlPage.first(page, query, MOST)) {
      if (!others.hold(element)) {
        for (String value : values(element)) {
          Optional<ParsedDate> date = DateParser.parse(value).filter(isSound);
          if (date.isPresent()) {
            return date;
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The same, wherever it stands: for pages whose markup calls everything a teaser. */
  static Optional<ParsedDate> anywhere(Document page, Predicate<ParsedDate> isSound) {
    for (Element element : HtmlPage.first(page, MARKED + ", time[datetime]", MOST)) {
      for (String value : values(element)) {
        Optional<ParsedDate> date = DateParser.parse(value).filter(isSound);
        if (date.isPresent()) {
          return date;
        }
      }
    }
    return Optional.empty();
  }

  private static List<String> values(Element element) {
    List<String> values = new ArrayList<>();
    for (String attribute : List.of("datetime", "content", "title")) {
      values.add(element.attr(attribute));
    }
    values.add(element.text());
    return values;
  }

  private TimeElementDate() {}
}
