package io.dateline.resolve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Articles, gazetteers and lists written in a test. */
final class Articles {

  private final List<Mention> mentions = new ArrayList<>();
  private int length;

  static Articles article() {
    return new Articles();
  }

  /**
   * Adds a sentence in which names stand in square brackets, each with the first letter of its
   * label: {@code "[P:Putin] went to [L:Kursk]."}
   */
  Articles sentence(String marked) {
    StringBuilder plain = new StringBuilder();
    List<Mention> here = new ArrayList<>();
    int at = 0;
    for (int open = marked.indexOf('['); open >= 0; open = marked.indexOf('[', at)) {
      int close = marked.indexOf(']', open);
      plain.append(marked, at, open);
      String surface = marked.substring(open + 3, close);
      String label =
          switch (marked.charAt(open + 1)) {
            case 'P' -> "PERSON";
            case 'L' -> "LOCATION";
            default -> "ORGANIZATION";
          };
      int begin = length + plain.length();
      here.add(new Mention(begin, begin + surface.length(), surface, label, length, ""));
      plain.append(surface);
      at = close + 1;
    }
    plain.append(marked.substring(at));
    String sentence = plain.toString();
    here.forEach(
        m ->
            mentions.add(
                new Mention(m.begin(), m.end(), m.surface(), m.label(), length, sentence)));
    length += sentence.length() + 1;
    return this;
  }

  List<Mention> mentions() {
    mentions.sort(Comparator.comparingInt(Mention::begin));
    return mentions;
  }

  /** What each surface was resolved as; the last one where a surface stands twice. */
  Map<String, Resolution> resolve(Gazetteer gazetteer, ActorList actors) {
    List<Resolution> found = new ArticleResolver(gazetteer, actors).resolve(mentions());
    Map<String, Resolution> bySurface = new LinkedHashMap<>();
    for (int i = 0; i < found.size(); i++) {
      bySurface.put(mentions.get(i).surface(), found.get(i));
    }
    return bySurface;
  }

  /** Who the first mention that stands for a government stands for. */
  Optional<Resolution> metonym(Gazetteer gazetteer, ActorList actors) {
    ArticleResolver resolver = new ArticleResolver(gazetteer, actors);
    List<Resolution> found = resolver.resolve(mentions());
    return IntStream.range(0, found.size())
        .mapToObj(i -> resolver.metonym(mentions.get(i), found.get(i)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** A gazetteer from lines with {@code ;} for the tabs. */
  static Gazetteer gazetteer(String countries, String places) {
    Gazetteer.Builder builder = new Gazetteer.Builder();
    try {
      GazetteerFiles.addCountries(
          builder, "countries", table(GazetteerFiles.COUNTRY_COLUMNS, countries));
      GazetteerFiles.addPlaces(builder, "places", table(GazetteerFiles.PLACE_COLUMNS, places));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return builder.build();
  }

  /** An actor list from lines with {@code ;} for the tabs. */
  static ActorList actors(String lines) {
    try {
      return ActorList.parse("actors", table(ActorList.COLUMNS, lines));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedReader table(List<String> columns, String lines) {
    String all = String.join(";", columns) + "\n" + lines;
    return new BufferedReader(new StringReader(all.replace(';', '\t')));
  }

  private Articles() {}
}
