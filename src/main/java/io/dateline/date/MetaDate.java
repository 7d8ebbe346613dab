package io.dateline.date;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
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
          "rnews:datepublished",
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

  static Optional<ParsedDate> published(Document page, Predicate<ParsedDate> isSound) {
    return first(page, PUBLISHED, isSound);
  }

  static Optional<ParsedDate> modified(Document page, Predicate<ParsedDate> isSound) {
    return first(page, MODIFIED, isSound);
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
