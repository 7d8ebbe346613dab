package io.dateline.trends;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.spark.ml.feature.StopWordsRemover;

/**
 * Words that tell nothing of what a text is about: the English list of Spark's StopWordsRemover,
 * and what news says in every article, whatever its subject.
 */
final class CommonWords {

  private static final String NEWS =
      """
      about according across add advance ago ahead allow almost along already also although always among amid announce
      another around ask available away back bad become begin behind beside besides best better big bring call
      carry case cause change claim clear come comment confirm consider continue could datum day deal
      describe despite different due early eight either else end enough especially even ever every
      everyone everything example expect face fact far find first five follow form former forward four full
      get give go good great group half hand happen hard head help high hold hour however hundred
      include increase indicate instead issue keep key kind know large last late later
      lead least leave less let level like likely line little live local long look lot low main major make
      many may maybe mean meanwhile member might million minute mention month morning move much must name near nearly
      need never new next night nine nothing now number often old one open order part particular
      past pay people per perhaps person place plan point possible post pm am present previous previously probably
      provide public put quite rather reach read ready real really receive recent recently release
      remain report reportedly result return right run say second see seek seem send set seven several
      shall share she short should show side similar since six small someone something soon source speak
      spokesman spokesperson spokeswoman start state statement stay step still stop story such suggest
      sure take talk tell ten term thing think third thousand three though throughout thus time today together
      told tomorrow tonight top toward towards try turn twice two type unclear unless until upon use usually various
      via want way week well whether while whole whose within without word work would write yeah year
      yes yesterday yet
      """;

  private static final Set<String> ALL = all();

  /** Whether a word, in lower case, is one of them. */
  static boolean contains(String word) {
    return ALL.contains(word);
  }

  private static Set<String> all() {
    Set<String> words = new HashSet<>();
    for (String word : StopWordsRemover.loadDefaultStopWords("english")) {
      words.add(word.toLowerCase(Locale.ROOT));
    }
    words.addAll(Set.of(NEWS.strip().split("\\s+")));
    return Set.copyOf(words);
  }

  private CommonWords() {}
}
