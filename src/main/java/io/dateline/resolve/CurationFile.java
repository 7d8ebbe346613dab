package io.dateline.resolve;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads an analyst's decisions: tab-separated lines of a verb and what it is about; empty lines and
 * lines that begin with {@code #} are passed over, as is a header that begins with {@code verb}.
 */
final class CurationFile {

  static final Pattern ID = Pattern.compile("(?:place|person|organization|group):\\S+");

  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final int MOST_CELLS = 5;

  /** What a line orders. */
  enum Verb {
    PIN,
    IGNORE,
    FORBID,
    MERGE,
    SPLIT;

    boolean isAboutIds() {
      return this == MERGE || this == SPLIT;
    }
  }

  /**
   * One line.
   *
   * @param where file and line, for messages
   * @param what a surface; for merge and split an id
   * @param id the second cell, empty for ignore
   * @param country only articles that name this country are meant; empty for all
   */
  record Line(String where, Verb verb, String what, String id, String country) {

    IllegalArgumentException wrong(String what) {
      return new IllegalArgumentException(where + ": " + what);
    }
  }

  static List<Line> read(String file, BufferedReader reader) throws IOException {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String text = reader.readLine(); text != null; text = reader.readLine()) {
      number++;
      boolean isHeader = number == 1 && text.startsWith("verb\t");
      if (!text.isBlank() && !text.startsWith("#") && !isHeader) {
        lines.add(line(file + ":" + number, text));
      }
    }
    return lines;
  }

  private static Line line(String where, String text) {
    String[] cells = text.split("\t", -1);
    String[] all = Arrays.copyOf(cells, MOST_CELLS);
    for (int i = 0; i < all.length; i++) {
      all[i] = all[i] == null ? "" : all[i].strip();
    }
    Line line = new Line(where, verb(where, all[0]), all[1], all[2], all[3]);
    if (cells.length > MOST_CELLS) {
      throw line.wrong(
          "%d cells where 5 at most are read: verb, surface or id, id, country, note; is there a tab"
                  .formatted(cells.length)
              + " too many?");
    }
    if (line.what().isEmpty()) {
      throw line.wrong(name(line) + " needs a second cell; cells are parted by one tab");
    }
    if (line.verb().isAboutIds()) {
      requireId(line, line.what());
      if (!line.country().isEmpty()) {
        throw line.wrong(name(line) + " holds for all countries; leave the fourth cell empty");
      }
    } else if (NameFolding.key(line.what()).isEmpty()) {
      throw line.wrong(
          "'" + line.what() + "' has neither letter nor digit, so no name can match it");
    }
    if (line.verb() != Verb.IGNORE) {
      requireId(line, line.id());
    } else if (!line.id().isEmpty()) {
      throw line.wrong("ignore takes a surface only; leave the third cell empty");
    }
    if (!line.country().isEmpty() && !COUNTRY.matcher(line.country()).matches()) {
      throw line.wrong(
          "'" + line.country() + "' is no country code; two capitals are needed, as in UA");
    }
    return line;
  }

  private static Verb verb(String where, String word) {
    for (Verb verb : Verb.values()) {
      if (verb.name().equals(word.toUpperCase(Locale.ROOT))) {
        return verb;
      }
    }
    throw new IllegalArgumentException(
        "%s: there is no verb '%s'; the verbs are pin, ignore, forbid, merge, split; cells are parted by one tab"
            .formatted(where, word));
  }

  private static void requireId(Line line, String id) {
    if (!ID.matcher(id).matches()) {
      throw line.wrong(
          "'%s' is no id for %s; ids look like place:706483, person:anna-berg, organization:nato"
              .formatted(id, name(line)));
    }
  }

  private static String name(Line line) {
    return line.verb().name().toLowerCase(Locale.ROOT);
  }

  private CurationFile() {}
}
