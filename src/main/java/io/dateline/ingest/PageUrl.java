package io.dateline.ingest;

import io.dateline.clean.HtmlPage;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/** The address that a saved page gives as its own. */
final class PageUrl {

  private static final int HEAD_LENGTH = 1 << 17;
  // What browsers write into a page that they save, since Internet Explorer 4.
  private static final Pattern SAVED_FROM =
      Pattern.compile("<!--\\s*saved from url=\\(\\d+\\)(https?://\\S+)");

  /** The canonical link, else {@code og:url}, else where a browser saved it from; absolute only. */
  static Optional<String> of(String page) {
    int end = page.toLowerCase(Locale.ROOT).indexOf("</head");
    String head = page.substring(0, Math.min(end < 0 ? page.length() : end, HEAD_LENGTH));
    Document document = HtmlPage.parse(head);
    for (String url :
        new String[] {
          document.select("link[rel=canonical]").attr("href"),
          document.select("meta[property=og:url]").attr("content")
        }) {
      if (url.matches("https?://.+")) {
        return Optional.of(url.strip());
      }
    }
    Matcher saved = SAVED_FROM.matcher(head);
    return saved.find() ? Optional.of(saved.group(1)) : Optional.empty();
  }

  private PageUrl() {}
}
