package io.dateline.evaluate;

import io.dateline.evaluate.GoldToponym.Location;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Reads geoparsing corpora as published: LGL (Lieberman, Samet and Sankaranarayanan 2010), TR-News
 * (Kamalloo and Rafiei 2018), GeoVirus (Gritta, Pilehvar and Collier 2018) and GeoWebNews (Gritta,
 * Pilehvar and Collier 2020). All are {@code <article>}s with a {@code <text>} and a list of
 * toponyms; the names of the elements differ.
 */
final class GoldArticles {

  /**
   * Offsets are off by one here and there; a phrase farther away than this is not the one meant.
   */
  private static final int FARTHEST = 200;

  /** GeoWebNews marks these as well, though they name no place. */
  private static final Set<String> NO_PLACE = Set.of("homonym", "language");

  /**
   * All articles of a file.
   *
   * @throws IOException when it cannot be read or is no such XML; the message names the file
   */
  static List<GoldArticle> read(Path file) throws IOException {
    List<GoldArticle> articles = new ArrayList<>();
    for (Element article : childrenOf(root(file))) {
      if (article.getTagName().equals("article")) {
        articles.add(article(articles.size(), article));
      }
    }
    if (articles.isEmpty()) {
      throw new IOException(
          file + " holds no <article>: name a corpus such as LGL, TR-News, GeoVirus or GeoWebNews");
    }
    return articles;
  }

  private static Element root(Path file) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      factory.setExpandEntityReferences(false);
      factory.setCoalescing(true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      try (var in = Files.newInputStream(file)) {
        return builder.parse(in).getDocumentElement();
      }
    } catch (SAXException | ParserConfigurationException e) {
      throw new IOException(file + " is no XML that can be read: " + e.getMessage(), e);
    }
  }

  private static GoldArticle article(int index, Element article) {
    String text = text(article, "text");
    List<GoldToponym> toponyms = new ArrayList<>();
    int lost = 0;
    for (Element list : childrenOf(article)) {
      for (Element toponym : childrenOf(list)) {
        if (!toponym.getTagName().equals("toponym") && !toponym.getTagName().equals("location")) {
          continue;
        }
        GoldToponym read = toponym(toponym, text);
        if (read != null) {
          toponyms.add(read);
        } else if (!isNoPlace(toponym)) {
          lost++;
        }
      }
    }
    toponyms.sort(Comparator.comparingInt(GoldToponym::begin));
    return new GoldArticle(index, source(article), text, toponyms, lost);
  }

  private static String source(Element article) {
    String domain = text(article, "domain").strip();
    if (!domain.isEmpty()) {
      return domain;
    }
    String address = first(article, "url", "link").strip();
    try {
      String host = address.isEmpty() ? null : URI.create(address).getHost();
      return host == null ? "" : host.startsWith("www.") ? host.substring(4) : host;
    } catch (IllegalArgumentException notAnAddress) {
      return "";
    }
  }

  private static boolean isNoPlace(Element toponym) {
    return NO_PLACE.contains(text(toponym, "type").strip().toLowerCase(Locale.ROOT));
  }

  private static GoldToponym toponym(Element toponym, String text) {
    String phrase = first(toponym, "phrase", "extractedName", "name");
    int start = (int) number(first(toponym, "start"), -1);
    if (phrase.isEmpty() || start < 0 || isNoPlace(toponym)) {
      return null;
    }
    int begin = nearest(text, phrase, start);
    return begin < 0
        ? null
        : new GoldToponym(begin, begin + phrase.length(), phrase, location(toponym, phrase));
  }

  /** Where the phrase stands, nearest to where it should; -1 where it does not. */
  static int nearest(String text, String phrase, int start) {
    for (int off = 0; off <= FARTHEST; off++) {
      if (text.startsWith(phrase, start - off)) {
        return start - off;
      }
      if (text.startsWith(phrase, start + off)) {
        return start + off;
      }
    }
    return -1;
  }

  private static Location location(Element toponym, String phrase) {
    Element tag = child(toponym, "gaztag");
    Element from = tag == null ? toponym : tag;
    double latitude = number(first(from, "lat", "latitude"), Double.NaN);
    double longitude = number(first(from, "lon", "long", "longitude"), Double.NaN);
    if (Double.isNaN(latitude) || Double.isNaN(longitude)) {
      return null;
    }
    Element country = child(from, "country");
    String name = tag == null ? first(from, "altName", "normalisedName") : text(tag, "name");
    return new Location(
        (long) number(from.getAttribute("geonameid"), number(text(from, "geonamesID"), -1)),
        name.isBlank() ? phrase : name.strip(),
        text(from, "fcode").strip(),
        country == null ? -1 : (long) number(country.getAttribute("geonameid"), -1),
        country == null ? "" : country.getTextContent().strip(),
        latitude,
        longitude);
  }

  private static String first(Element parent, String... names) {
    for (String name : names) {
      String found = text(parent, name);
      if (!found.isBlank()) {
        return found;
      }
    }
    return "";
  }

  /** The text of a child; empty where there is no such child. */
  private static String text(Element parent, String name) {
    Element found = child(parent, name);
    return found == null ? "" : found.getTextContent();
  }

  private static Element child(Element parent, String name) {
    return childrenOf(parent).stream()
        .filter(e -> e.getTagName().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static List<Element> childrenOf(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  private static double number(String text, double otherwise) {
    try {
      return text.isBlank() ? otherwise : Double.parseDouble(text.strip());
    } catch (NumberFormatException notANumber) {
      return otherwise;
    }
  }

  private GoldArticles() {}
}
