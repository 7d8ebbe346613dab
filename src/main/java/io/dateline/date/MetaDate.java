package io.dateline.date;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Dates in meta elements, under the names that publishers use. */
final class MetaDate {

  /** Names that mean publication, the surest first. */
  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "article:published",
          "og:published_time",
          "datepublished",
          "published_time",
          "publish_date",
          "publish-date",
          "publishdate",
          "published_date",
          "publication_date",
          "publication-date",
          "og:pubdate",
          "og:publish_date",
          "pubdate",
          "pub_date",
          "pdate",
          "parsely-pub-date",
          "sailthru.date",
          "cxenseparse:recs:publishtime",
          "cxenseparse:publishtime",
          "dcsext.articlefirstpublished",
          "content_publisheddate",
          "article_date_original",
          "article.published",
          "article.created",
          "originalpublicationdate",
          "dc.date.issued",
          "dcterms.issued",
          "dc.issued",
          "citation_publication_date",
          "citation_date",
          "bepress_citation_date",
          "dc.date.created",
          "dcterms.created",
          "dc.created",
          "dc:created",
          "dc:date.created",
          "datecreated",
          "uploaddate",
          "releasedate",
          "published",
          "issuedate",
          "rnews:datepublished");

  /** Names that do not say which date they mean, the surest first. */
  private static final List<String> DATED =
      List.of(
          "dc:date",
          "dc.date",
          "dcterms.date",
          "date",
          "displaydate",
          "timestamp",
          "time",
          "created");

  private static final List<String> MODIFIED =
      List.of(
          "article:modified_time",
          "og:article:modified_time",
          "og:updated_time",
          "datemodified",
          "dc.date.modified",
          "dcterms.modified",
          "lastpublisheddate",
          "last_updated_date",
          "lastmod",
          "last-modified");

  private static final Pattern DATE_TIME =
      Pattern.compile("\\s*[12]\\d{3}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}.{0,16}");

  /** Names of dates that are of anything but the article's beginning. */
  private static final Pattern NOT_PUBLISHED =
      Pattern.compile("modif|updat|expir|valid|revis|start|end|event|birth|death|build|cache|now");

  static Optional<ParsedDate> published(Document page, Predicate<ParsedDate> isSound) {
    return first(page, PUBLISHED, isSound);
  }

  static Optional<ParsedDate> dated(Document page, Predicate<ParsedDate> isSound) {
    return first(page, DATED, isSound);
  }

  static Optional<ParsedDate> modified(Document page, Predicate<ParsedDate> isSound) {
    return first(page, MODIFIED, isSound);
  }

  /** An ISO date with its time under a name that is known neither way: "site:uploaded". */
  static Optional<ParsedDate> unnamed(Document page, Predicate<ParsedDate> isSound) {
    return page.select("meta[content]").stream()
        .filter(meta -> DATE_TIME.matcher(meta.attr("content")).matches())
        .filter(meta -> !NOT_PUBLISHED.matcher(names(meta)).find())
        .flatMap(meta -> DateParser.parse(meta.attr("content")).stream())
        .filter(isSound)
        .findFirst();
  }

  /** A day in the page's description of itself. */
  static Optional<ParsedDate> described(Document page, Predicate<ParsedDate> isSound) {
    return page
        .select("meta[name=description], meta[property=og:description], meta[name=abstract]")
        .stream()
        .flatMap(meta -> DateParser.parse(meta.attr("content")).stream())
        .filter(isSound)
        .findFirst();
  }

  /** The day in the address of the picture that stands for the page: uploads lie by their day. */
  static Optional<ParsedDate> pictured(Document page, Predicate<ParsedDate> isSound) {
    return page
        .select("meta[property^=og:image], meta[name^=twitter:image], link[rel=image_src]")
        .stream()
        .flatMap(picture -> UrlDate.find(picture.attr("content") + picture.attr("href")).stream())
        .filter(isSound)
        .findFirst();
  }

  private static String names(Element meta) {
    return String.join(
            " ",
            meta.attr("property"),
            meta.attr("name"),
            meta.attr("itemprop"),
            meta.attr("http-equiv"))
        .toLowerCase(Locale.ROOT);
  }

  private static Optional<ParsedDate> first(
      Document page, List<String> names, Predicate<ParsedDate> isSound) {
    Map<String, ParsedDate> dates = new HashMap<>();
    // RDFa puts dates on spans as well: <span property="dc:date dc:created" content="…">.
    for (Element element :
        page.select("meta[content], span[property][content], abbr[itemprop][content]")) {
      Optional<ParsedDate> date = DateParser.parse(element.attr("content")).filter(isSound);
      for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
        for (String name : element.attr(attribute).toLowerCase(Locale.ROOT).split("\\s+", -1)) {
          date.ifPresent(d -> dates.putIfAbsent(name, d));
        }
      }
    }
    return names.stream().map(dates::get).filter(d -> d != null).findFirst();
  }

  private MetaDate() {}
}
