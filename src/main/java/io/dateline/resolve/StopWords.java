package io.dateline.resolve;

import java.util.Set;

/** Words that make of the word before them no class of place: "state media", "city council". */
final class StopWords {

  static final Set<String> FOLLOW_STATE =
      Set.of(
          "media",
          "tv",
          "television",
          "news",
          "department",
          "official",
          "officials",
          "university",
          "police",
          "council",
          "hall",
          "senator",
          "senate",
          "representative",
          "prosecutor",
          "prosecutors",
          "attorney",
          "employees",
          "visit",
          "controlled",
          "run",
          "owned",
          "agency");

  private StopWords() {}
}
