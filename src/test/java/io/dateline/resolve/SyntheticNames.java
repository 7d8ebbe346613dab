package io.dateline.resolve;

import io.dateline.table.MintedNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Row;

/**
 * Invented full names as a corpus has them: surnames of two to four syllables, given names of which
 * few are common, some names in a second spelling, and one surname that very many bear.
 */
public final class SyntheticNames {

  private static final String[] ONSETS = {
    "b", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "sh", "ch", "zh",
    "kr", "st"
  };
  private static final String[] NUCLEI = {"a", "e", "i", "o", "u", "ia", "y"};
  private static final String[] CODAS = {"", "", "n", "r", "v", "k", "l", "sky", "enko", "ov"};

  /**
   * @param count names
   * @param hot how many of them bear the one hot surname
   */
  public static List<Row> rows(int count, int hot, long seed) {
    List<Row> rows = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      rows.add(row(i, hot, seed));
    }
    return rows;
  }

  /** Name number {@code i}; the same arguments give the same name. */
  public static Row row(long i, long hot, long seed) {
    boolean isSpelling = i % 20 == 19;
    Random random = new Random(seed * 1_000_003 + (isSpelling ? i - 1 : i));
    String given = word(new Random(seed + (long) Math.abs(random.nextGaussian() * 2_000)), 1);
    String surname = i < hot ? "Hartov" : word(random, 1 + random.nextInt(3));
    if (isSpelling) {
      surname = surname.replace("y", "i").replace("zh", "j").replace("v", "w");
    }
    String name = given + " " + surname;
    return MintedNames.TABLE.row(
        "person:" + PersonName.of(name).identity(), "person", name, 1 + i % 7);
  }

  private static String word(Random random, int syllables) {
    StringBuilder word = new StringBuilder();
    for (int s = 0; s < syllables + 1; s++) {
      word.append(ONSETS[random.nextInt(ONSETS.length)]);
      word.append(NUCLEI[random.nextInt(NUCLEI.length)]);
    }
    word.append(CODAS[random.nextInt(CODAS.length)]);
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private SyntheticNames() {}
}
