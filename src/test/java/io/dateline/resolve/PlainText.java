package io.dateline.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes mentions out of plain text where no annotation is at hand: given names, and known places.
 */
final class PlainText {

  private static final Pattern SENTENCE =
      Pattern.compile("[^\\n.!?]+(?:\\.(?=\\S)[^\\n.!?]*|(?<=\\bSt)\\.[^\\n.!?]*)*[.!?]?");
  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+)*");

  /** A name to be found in the text, with its label. */
  record Wanted(String surface, String label) {}

  /**
   * Mentions of the wanted names wherever they stand, longest first, and of all other capitalised
   * names that are a country, region or town of the gazetteer.
   */
  static List<Mention> mentions(String text, List<Wanted> wanted, Gazetteer gazetteer) {
    boolean[] taken = new boolean[text.length()];
    List<Mention> out = new ArrayList<>();
    wanted.stream()
        .sorted(Comparator.comparingInt((Wanted w) -> -w.surface().length()))
        .forEach(
            w -> {
              Matcher m =
                  Pattern.compile("(?<![\\p{L}])" + Pattern.quote(w.surface()) + "(?![\\p{L}])")
                      .matcher(text);
              while (m.find()) {
                add(out, taken, text, m.start(), m.end(), w.label());
              }
            });
    Matcher m = NAME.matcher(text);
    while (m.find()) {
      String name = m.group().replaceAll("[’']s$", "");
      if (gazetteer.knows(NameFolding.key(name))) {
        add(out, taken, text, m.start(), m.start() + name.length(), "LOCATION");
      }
    }
    out.sort(Comparator.comparingInt(Mention::begin));
    return out;
  }

  private static void add(
      List<Mention> out, boolean[] taken, String text, int begin, int end, String label) {
    for (int i = begin; i < end; i++) {
      if (taken[i]) {
        return;
      }
    }
    for (int i = begin; i < end; i++) {
      taken[i] = true;
    }
    Matcher sentence = SENTENCE.matcher(text);
    while (sentence.find()) {
      if (sentence.start() <= begin && end <= sentence.end()) {
        out.add(
            new Mention(
                begin, end, text.substring(begin, end), label, sentence.start(), sentence.group()));
        return;
      }
    }
    out.add(new Mention(begin, end, text.substring(begin, end), label, 0, text));
  }

  private PlainText() {}
}
