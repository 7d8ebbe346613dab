package io.dateline.date;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.clean.HtmlPage;
import io.dateline.clean.JsonLd;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;

/**
 * The dates that address and markup of a page give, the likeliest first. Only dates that the
 * predicate takes are considered, so that an unsound one gives way to the next.
 *
 * <p>Five witnesses have a vote: address, byline, time element, meta elements, JSON-LD. A vote
 * weighs the log odds that the witness is right where it speaks; meta and JSON-LD weigh less,
 * because one template fills both, often with the first draft's or the last change's date. So a
 * byline holds against either, and gives way to both together; the address weighs more, because no
 * template rewrites it, and gives way to three. All other places are asked one by one, and only
 * where no vote was cast.
 *
 * <p>Measured on the half of 800 pages of known date that rules were made on ({@code evaluate
 * date}), right of all where it speaks: address 72 of 74; date in an element named for it close
 * behind the headline 197 of 203; in a line about the headline 295 of 308; JSON-LD 168 of 179; time
 * element that says it is the publication's 88 of 94, any other 129 of 137; meta under a name of
 * the publication's 196 of 208, under one that does not say which date it means 10 of 14; the
 * beginning of a first paragraph 251 of 268; an element named for it before the headline 50 of 62;
 * behind a label 28 of 37; the last change by JSON-LD 129 of 172, by meta 123 of 173. One fixed
 * order of the same witnesses finds 366 of 394 days, the vote 369. The last resorts (a date alone
 * in its line before the headline, in the description, in the picture's address, behind a copyright
 * sign) add 4, one each.
 */
final class PageDate {

  private static final double URL = 6.5;
  private static final double NAMED_BYLINE = 3.4;
  private static final double MARKED_TIME = 2.7;
  private static final double BYLINE = 2.5;
  private static final double JSON_LD = 2.1;
  private static final double META = 2.0;
  private static final double TIME = 1.9;
  private static final double META_DATED = 0.9;

  private record Vote(FoundDate date, double weight) {}

  /** The likeliest first; at most one for each place. */
  static List<FoundDate> find(String html, Predicate<ParsedDate> isSound) {
    return find(html, null, isSound);
  }

  /**
   * The likeliest first; at most one for each place.
   *
   * @param url address of the page, may be null
   */
  static List<FoundDate> find(String html, String url, Predicate<ParsedDate> isSound) {
    Document page = HtmlPage.parse(html);
    Map<BylineDate.Place, ParsedDate> bylines = BylineDate.find(page, isSound);
    List<Vote> votes = new ArrayList<>();
    Optional<ParsedDate> inAddress =
        UrlDate.find(url).or(() -> UrlDate.find(ownAddress(page))).filter(isSound);
    cast(votes, DateOrigin.URL, inAddress, URL);
    castByline(votes, bylines);
    castTime(votes, page, isSound);
    cast(votes, DateOrigin.JSON_LD, jsonLd(page, isSound, "datePublished"), JSON_LD);
    castMeta(votes, page, isSound);
    List<FoundDate> found = counted(votes);
    add(found, DateOrigin.BYLINE, bylines.get(BylineDate.Place.NAMED_BEFORE));
    add(found, DateOrigin.BYLINE, bylines.get(BylineDate.Place.OPENING));
    add(found, DateOrigin.BYLINE, bylines.get(BylineDate.Place.LABELLED));
    add(found, DateOrigin.BYLINE, bylines.get(BylineDate.Place.ALONE));
    add(found, DateOrigin.TIME_ELEMENT, TimeElementDate.anywhere(page, isSound).orElse(null));
    add(found, DateOrigin.META, MetaDate.unnamed(page, isSound).orElse(null));
    add(found, DateOrigin.JSON_LD, jsonLd(page, isSound, "dateModified").orElse(null));
    add(found, DateOrigin.META, MetaDate.modified(page, isSound).orElse(null));
    add(found, DateOrigin.BYLINE, bylines.get(BylineDate.Place.NAMED_BEHIND));
    add(found, DateOrigin.BYLINE, bylines.get(BylineDate.Place.NAMED_AMONG_OTHERS));
    // Where nothing else speaks, a guess that is right half the time gains more than it loses.
    add(found, DateOrigin.BYLINE, bylines.get(BylineDate.Place.ALONE_BEFORE));
    add(found, DateOrigin.META, MetaDate.described(page, isSound).orElse(null));
    add(found, DateOrigin.META, MetaDate.pictured(page, isSound).orElse(null));
    add(found, DateOrigin.BYLINE, bylines.get(BylineDate.Place.COPYRIGHT));
    return found;
  }

  // A crawler may have come by another way, or have kept no address.
  private static String ownAddress(Document page) {
    String canonical = page.select("link[rel=canonical]").attr("href");
    return canonical.isEmpty() ? page.select("meta[property=og:url]").attr("content") : canonical;
  }

  private static void castByline(List<Vote> votes, Map<BylineDate.Place, ParsedDate> bylines) {
    ParsedDate named = bylines.get(BylineDate.Place.NAMED_NEAR);
    ParsedDate inLine = bylines.get(BylineDate.Place.LINE_NEAR);
    cast(
        votes,
        DateOrigin.BYLINE,
        Optional.ofNullable(named == null ? inLine : named),
        named == null ? BYLINE : NAMED_BYLINE);
  }

  private static void castTime(List<Vote> votes, Document page, Predicate<ParsedDate> isSound) {
    Optional<ParsedDate> marked = TimeElementDate.published(page, isSound);
    cast(
        votes,
        DateOrigin.TIME_ELEMENT,
        marked.or(() -> TimeElementDate.any(page, isSound)),
        marked.isPresent() ? MARKED_TIME : TIME);
  }

  private static void castMeta(List<Vote> votes, Document page, Predicate<ParsedDate> isSound) {
    Optional<ParsedDate> published = MetaDate.published(page, isSound);
    cast(
        votes,
        DateOrigin.META,
        published.or(() -> MetaDate.dated(page, isSound)),
        published.isPresent() ? META : META_DATED);
  }

  private static void cast(
      List<Vote> votes, DateOrigin origin, Optional<ParsedDate> date, double weight) {
    date.ifPresent(d -> votes.add(new Vote(new FoundDate(origin, d), weight)));
  }

  // A day stands where its votes together put it, under the name of its weightiest witness.
  private static List<FoundDate> counted(List<Vote> votes) {
    Map<LocalDate, Double> days = new LinkedHashMap<>();
    votes.forEach(vote -> days.merge(vote.date().date().day(), vote.weight(), Double::sum));
    List<FoundDate> found = new ArrayList<>();
    votes.stream()
        .sorted(
            Comparator.comparingDouble((Vote v) -> -days.get(v.date().date().day()))
                .thenComparing(v -> v.date().date().day())
                .thenComparingDouble(v -> -v.weight()))
        .forEach(vote -> found.add(vote.date()));
    return found;
  }

  private static void add(List<FoundDate> found, DateOrigin origin, ParsedDate date) {
    if (date != null) {
      found.add(new FoundDate(origin, date));
    }
  }

  // An article's own object before any other that bears the field (WebPage, VideoObject).
  private static Optional<ParsedDate> jsonLd(
      Document page, Predicate<ParsedDate> isSound, String field) {
    Optional<ParsedDate> ofArticle = firstSound(JsonLd.articles(page), field, isSound);
    return ofArticle.isPresent() ? ofArticle : firstSound(JsonLd.objects(page), field, isSound);
  }

  private static Optional<ParsedDate> firstSound(
      List<JsonNode> objects, String field, Predicate<ParsedDate> isSound) {
    return objects.stream()
        .map(object -> object.path(field))
        .filter(JsonNode::isValueNode)
        .flatMap(value -> DateParser.parse(value.asText()).stream())
        .filter(isSound)
        .findFirst();
  }

  private PageDate() {}
}
