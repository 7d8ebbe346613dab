package io.dateline.date;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Dates in the text of a page: "Feb 24, 2022 - Press ISW" under the headline, and the like. */
final class BylineDate {

  /** Where a date stands. */
  enum Place {
    /** In an element named for it, close behind the headline. */
    NAMED_NEAR,
    /** In a short line close to the headline. */
    LINE_NEAR,
    /** In an element named for it, further behind the headline. */
    NAMED_BEHIND,
    /** In a short line behind a label such as "Published:". */
    LABELLED,
    /** In an element named for it before the headline. */
    NAMED_BEFORE,
    /** At the beginning of one of the first paragraphs. */
    OPENING,
    /** In an element named for it, in a part of the page that looks like a list of others. */
    NAMED_AMONG_OTHERS,
    /** Alone in its line, behind the headline. */
    ALONE,
    /** Alone in its line before the headline, the one closest to it. */
    ALONE_BEFORE,
    /** Behind a copyright sign, where some sites print the day and not the year alone. */
    COPYRIGHT
  }

  private static final int MAX_BYLINE = 150;

  /** So many lines about the headline are still its byline. */
  private static final int LINES_BEHIND = 12;

  private static final int LINES_BEFORE = 4;

  /** Elements are split finer than lines. */
  private static final int NAMED_LINES_BEHIND = 25;

  private static final int OPENINGS = 25;

  /** No page of news has as many; each is asked for the text of all that lies in it. */
  private static final int MOST_NAMED = 2_000;

  /** A line is not looked at beyond: there is no byline that far in. */
  private static final int LONGEST_LINE = 5_000;

  /** A date and no more than a weekday, a place or a name. */
  private static final int MAX_ALONE = 32;

  private static final Pattern NAMED =
      Pattern.compile(
          "date|time|publi|byline|posted|meta|submitted|datum|info|author|autor|created|stand"
              + "|fecha|dato\\b|giorno");

  /** The words before a date that make it the article's, wherever on the page they stand. */
  private static final Pattern LABEL =
      Pattern.compile(
          "(?:published|posted|updated|veröffentlicht|veröffentlichung|erstellt|erschienen|publié"
              + "|publicado|pubblicato|opublikowano|опубликовано|опубліковано|stand|datum)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  /** A line that begins so tells of the last change. */
  private static final Pattern UPDATED =
      Pattern.compile(
          "\\P{L}*(?:\\p{L}+\\s+)?(?:updated|modified|changed|revised|aktualisiert|geändert"
              + "|mis(?:e)? à jour|modifié|actualizado|modificado|aggiornato|zaktualizowano"
              + "|обновлено|оновлено)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern COPYRIGHT =
      Pattern.compile("(?:©|\\(c\\)|\\bcopyright\\b)(.{6,40})", Pattern.CASE_INSENSITIVE);

  private static final Pattern OPENING =
      Pattern.compile("^[\\s(\\[–—-]*(?:\\p{L}{2,20}[,.:]?\\s+){0,2}(?=\\d)");

  /** The first sound date of each place. */
  static Map<Place, ParsedDate> find(Document page, Predicate<ParsedDate> isSound) {
    Texts texts = new Texts(Headline.of(page));
    page.body().traverse(texts);
    Map<Place, ParsedDate> found = new EnumMap<>(Place.class);
    inNamedElements(texts, new OtherStories(page), isSound, found);
    inLines(texts, isSound, found);
    return found;
  }

  private static void inNamedElements(
      Texts texts,
      OtherStories others,
      Predicate<ParsedDate> isSound,
      Map<Place, ParsedDate> found) {
    for (Named named : texts.named) {
      Optional<ParsedDate> date = dateIn(named.element().text(), isSound);
      if (date.isEmpty()) {
        continue;
      }
      if (others.hold(named.element())) {
        found.putIfAbsent(Place.NAMED_AMONG_OTHERS, date.get());
      } else if (named.line() < texts.headline) {
        // The one closest to the headline.
        found.put(Place.NAMED_BEFORE, date.get());
      } else if (named.line() - texts.headline <= NAMED_LINES_BEHIND) {
        found.putIfAbsent(Place.NAMED_NEAR, date.get());
      } else {
        found.putIfAbsent(Place.NAMED_BEHIND, date.get());
      }
    }
  }

  private static void inLines(
      Texts texts, Predicate<ParsedDate> isSound, Map<Place, ParsedDate> found) {
    int headline = Math.max(0, texts.headline);
    int end = Math.min(texts.lines.size(), headline + LINES_BEHIND);
    List<String> near = new ArrayList<>(texts.lines.subList(headline, end));
    near.addAll(texts.lines.subList(Math.max(0, headline - LINES_BEFORE), headline));
    near.removeIf(line -> UPDATED.matcher(line).lookingAt());
    put(Place.LINE_NEAR, near, isSound, found);
    put(
        Place.LABELLED,
        texts.lines.stream().filter(line -> LABEL.matcher(line).find()).toList(),
        isSound,
        found);
    int last = Math.min(texts.lines.size(), headline + OPENINGS);
    put(
        Place.OPENING,
        texts.lines.subList(headline, last).stream()
            .filter(line -> OPENING.matcher(line).lookingAt())
            .map(line -> line.substring(0, Math.min(line.length(), 40)))
            .toList(),
        isSound,
        found);
    put(
        Place.ALONE,
        texts.lines.subList(headline, texts.lines.size()).stream()
            .filter(line -> line.length() <= MAX_ALONE)
            .toList(),
        isSound,
        found);
    List<String> before = new ArrayList<>(texts.lines.subList(0, headline));
    Collections.reverse(before);
    put(
        Place.ALONE_BEFORE,
        before.stream().filter(line -> line.length() <= MAX_ALONE).toList(),
        isSound,
        found);
    put(
        Place.COPYRIGHT,
        texts.lines.stream()
            .flatMap(line -> COPYRIGHT.matcher(line).results().map(notice -> notice.group(1)))
            .toList(),
        isSound,
        found);
  }

  private static void put(
      Place place,
      List<String> lines,
      Predicate<ParsedDate> isSound,
      Map<Place, ParsedDate> found) {
    lines.stream()
        .flatMap(line -> dateIn(line, isSound).stream())
        .findFirst()
        .ifPresent(date -> found.put(place, date));
  }

  private static Optional<ParsedDate> dateIn(String text, Predicate<ParsedDate> isSound) {
    return text.length() > MAX_BYLINE ? Optional.empty() : DateParser.parse(text).filter(isSound);
  }

  private record Named(Element element, int line) {}

  /** The texts of a page, one for each run between tags, and where the headline stands in them. */
  private static final class Texts implements NodeVisitor {
    private final Element headlineElement;
    private final List<String> lines = new ArrayList<>();
    private final List<Named> named = new ArrayList<>();
    private int headline = -1;

    Texts(Element headlineElement) {
      this.headlineElement = headlineElement;
    }

    @Override
    public void head(Node node, int depth) {
      if (node.equals(headlineElement)) {
        headline = lines.size();
      }
      if (node instanceof TextNode text && !text.isBlank()) {
        lines.add(cut(text.text()).replace('\u2009', ' ').strip());
      } else if (node instanceof Element element && named.size() < MOST_NAMED && isNamed(element)) {
        named.add(new Named(element, lines.size()));
      }
    }

    private static String cut(String line) {
      return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE);
    }

    private static boolean isNamed(Element element) {
      String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
      return names.length() > 1 && NAMED.matcher(names).find();
    }
  }

  private BylineDate() {}
}
