package io.dateline.evaluate;

import java.util.List;
import java.util.Locale;

/** What others have published for a corpus, to stand beside the figures. */
final class Published {

  private static final String FORM =
      "  others on gold spans, within 161 km: most populous %s, CLAVIN %s, CamCoder %s, a voting"
          + " ensemble %s";

  /** One line where the corpus, known by its file's name, has figures of others. */
  static List<String> of(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    if (plain.startsWith("lgl")) {
      return List.of(FORM.formatted(".66", ".61", ".61", ".80"));
    }
    return plain.startsWith("trnews")
        ? List.of(FORM.formatted(".84", ".73", ".68", ".79"))
        : List.of();
  }

  private Published() {}
}
