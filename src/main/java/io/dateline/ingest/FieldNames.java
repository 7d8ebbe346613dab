package io.dateline.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds an article's parts in a record under the names that people give them. Names are compared
 * without case, {@code _}, {@code -}, {@code :} and spaces; a dot leads into a nested object.
 * Within each list the first name whose value is not blank wins.
 */
public final class FieldNames {

  private static final List<String> BODY =
      List.of(
          "body",
          "text",
          "content",
          "maintext",
          "articlebody",
          "fulltext",
          "articletext",
          "bodytext",
          "contenttext",
          "plaintext",
          "article",
          "story",
          "articlecontent",
          "html",
          "rawhtml",
          "bodyhtml",
          "contenthtml",
          "articlehtml",
          "description");
  private static final Set<String> HTML_BODY =
      Set.of("html", "rawhtml", "bodyhtml", "contenthtml", "articlehtml");
  private static final List<String> TITLE =
      List.of("title", "headline", "heading", "articletitle", "ogtitle", "webtitle", "subject");
  private static final List<String> URL =
      List.of(
          "url",
          "link",
          "uri",
          "canonicalurl",
          "weburl",
          "articleurl",
          "pageurl",
          "permalink",
          "sourceurl",
          "ogurl",
          "href");
  private static final List<String> SOURCE =
      List.of(
          "source",
          "source.name",
          "source.title",
          "source.domain",
          "sourcedomain",
          "sourcename",
          "outlet",
          "outlet.name",
          "publisher",
          "publisher.name",
          "publication",
          "domain",
          "site",
          "sitename",
          "newspaper",
          "ogsitename",
          "feed",
          "feed.title",
          "website",
          "provider");
  private static final List<String> PUBLISHED =
      List.of(
          "publishedat",
          "datepublished",
          "datepublish",
          "publisheddate",
          "publishdate",
          "publicationdate",
          "webpublicationdate",
          "articlepublishedtime",
          "publishedtime",
          "publishtime",
          "publishedon",
          "pubdate",
          "pubtime",
          "published",
          "date",
          "datetime",
          "timestamp",
          "dateline.date",
          "createdat",
          "datecreated",
          "created");

  private static final Pattern IGNORED = Pattern.compile("[_\\-: ]+");

  private final Map<String, List<String>> names;

  /** Overrides as in {@link IngestConfig#fieldOverrides}. */
  public FieldNames(Map<String, String> overrides) {
    Map<String, List<String>> all =
        new HashMap<>(
            Map.of(
                "source",
                SOURCE,
                "url",
                URL,
                "title",
                TITLE,
                "published",
                PUBLISHED,
                "body",
                BODY));
    overrides.forEach((key, name) -> all.put(key, List.of(normalize(name))));
    this.names = Map.copyOf(all);
  }

  /** The parts of one record; null where the record has no such field, or only blank ones. */
  public ArticleFields pick(Map<String, String> record) {
    Map<String, String> values = new HashMap<>();
    record.forEach(
        (name, value) -> {
          if (value != null) {
            values.merge(
                normalize(name), value, (first, second) -> first.isBlank() ? second : first);
          }
        });
    String bodyName = first("body", values);
    String body = bodyName == null ? null : values.get(bodyName);
    return new ArticleFields(
        value("source", values),
        value("url", values),
        value("title", values),
        value("published", values),
        body,
        body != null && (HTML_BODY.contains(bodyName) || HtmlLook.isHtml(body)));
  }

  /**
   * True where the name may stand for a part of an article: what a columnar file has to hand out.
   */
  boolean isKnown(String name) {
    String wanted = normalize(name);
    return names.values().stream()
        .flatMap(List::stream)
        .anyMatch(n -> n.equals(wanted) || n.startsWith(wanted + "."));
  }

  static boolean isBodyName(String name) {
    return BODY.contains(normalize(name));
  }

  static String normalize(String name) {
    return IGNORED.matcher(name.strip().replace("\"", "")).replaceAll("").toLowerCase(Locale.ROOT);
  }

  private String value(String key, Map<String, String> values) {
    String name = first(key, values);
    String value = name == null ? "" : values.get(name).strip();
    return value.isEmpty() ? null : value;
  }

  /** The best name that has a value that is not blank, else the best that is there at all. */
  private String first(String key, Map<String, String> values) {
    String blank = null;
    for (String name : names.get(key)) {
      String value = values.get(name);
      if (value != null && !value.isBlank()) {
        return name;
      }
      blank = value != null && blank == null ? name : blank;
    }
    return blank;
  }
}
