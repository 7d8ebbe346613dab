package io.dateline.clean;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The headline of a page. */
final class PageTitle {

  private static final Pattern SUFFIX =
      Pattern.compile("^(.{10,}?)\\s+[|»·•–—-]\\s+([^|»]{2,40})$");

  /** From og:title, the only h1, or title, in this order; the site's name is cut off its end. */
  static Optional<String> of(Document page) {
    String heading = onlyHeading(page);
    String site = siteName(page);
    return Stream.of(
            page.select("meta[property=og:title]").attr("content"),
            page.select("meta[name=twitter:title]").attr("content"),
            heading,
            page.title())
        .map(PlainText::line)
        .filter(title -> !title.isEmpty() && !isSiteAlone(title, site, page.title(), heading))
        .map(title -> withoutSite(title, site, heading))
        .findFirst();
  }

  /** Cuts " | Site Name" where it is the site's name or where the heading lacks it. */
  static String withoutSite(String title, String site, String heading) {
    Matcher matcher = SUFFIX.matcher(title);
    if (!matcher.matches()) {
      return title;
    }
    boolean isSite = !site.isEmpty() && letters(matcher.group(2)).contains(letters(site));
    boolean headingLacksIt =
        !heading.isEmpty() && letters(heading).equals(letters(matcher.group(1)));
    boolean isBar = title.charAt(matcher.end(1) + 1) == '|';
    return isSite || headingLacksIt || isBar ? matcher.group(1) : title;
  }

  // Some sites give their own name as og:title, and "Headline | Site" as title.
  private static boolean isSiteAlone(String title, String site, String whole, String heading) {
    if (!heading.isEmpty() && !title.equals(heading) && whole.startsWith(heading)) {
      return whole.endsWith(title);
    }
    return !whole.equals(title) && letters(title).equals(letters(site));
  }

  private static String siteName(Document page) {
    return page.select("meta[property=og:site_name]").attr("content");
  }

  private static String onlyHeading(Document page) {
    List<Element> headings = page.select("h1");
    return headings.size() == 1 ? PlainText.line(headings.get(0).text()) : "";
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  private PageTitle() {}
}
