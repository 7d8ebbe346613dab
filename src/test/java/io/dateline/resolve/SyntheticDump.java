package io.dateline.resolve;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/**
 * Dumps in the form and of the size of GeoNames', of places that there are not: names of syllables,
 * half of them drawn from a stock with a long tail, as there are a thousand San Josés and one
 * Sievierodonetsk.
 */
final class SyntheticDump {

  private static final String[] SYLLABLES =
      ("ba be bi bo bu da de di do du ka ke ki ko ku la le li lo lu ma me mi mo mu na ne ni no nu"
              + " ra re ri ro ru sa se si so su ta te ti to tu va ve vi vo vu za ze zhi sho cha"
              + " khar iv grad polk hof berg ton ville stan pur bad ham wick shch yev ski ovka"
              + " an en in on un ar er ir or ur al el il ol ul as es is os us")
          .split(" ");

  private static final String[] WORDS = {
    "San", "Novo", "Upper", "Al", "Ban", "Santa", "Xian", "El"
  };

  private static final String[] COUNTRIES = {
    "US", "CN", "IN", "RU", "MX", "ID", "BR", "PK", "IR", "UA", "DE", "FR", "NG", "TR", "PL", "IT"
  };

  /** Feature class and code, with how many of a thousand rows have it. */
  private static final String[][] FEATURES = {
    {"P", "PPL", "700"},
    {"P", "PPLX", "30"},
    {"A", "ADM3", "40"},
    {"A", "ADM4", "40"},
    {"H", "STM", "60"},
    {"T", "MT", "40"},
    {"S", "SCH", "60"},
    {"L", "LCTY", "30"}
  };

  private static final int STOCK = 400_000;

  private final Random random;
  private final String[] stock = new String[STOCK];

  SyntheticDump(long seed) {
    random = new Random(seed);
    for (int i = 0; i < STOCK; i++) {
      stock[i] = newName();
    }
  }

  /** Writes rows in the 19 columns of allCountries.txt; one in a hundred thousand is damaged. */
  void writePlaces(Path file, int rows) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int id = 1; id <= rows; id++) {
        String[] feature = feature();
        String country = COUNTRIES[skewed(COUNTRIES.length)];
        String name = name();
        String latitude = id % 100_000 == 0 ? "north" : degrees(85);
        boolean hasPeople = feature[0].equals("P") && random.nextInt(8) == 0;
        out.write(
            String.join(
                "\t",
                String.valueOf(id),
                name,
                name,
                alternates(),
                latitude,
                degrees(180),
                feature[0],
                feature[1],
                country,
                "",
                String.valueOf(random.nextInt(30)),
                String.valueOf(random.nextInt(200)),
                "",
                "",
                String.valueOf(hasPeople ? (long) Math.exp(4 + random.nextGaussian() * 3) : 0),
                "",
                "",
                "Etc/UTC",
                "2026-01-01\n"));
      }
    }
  }

  /** Writes rows in the 10 columns of alternateNamesV2.txt, a quarter of them in English. */
  void writeAlternateNames(Path file, int rows, int places) throws IOException {
    String[] languages = {"en", "ru", "link", "post"};
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int id = 1; id <= rows; id++) {
        String place = String.valueOf(1 + random.nextInt(places));
        String language = languages[random.nextInt(languages.length)];
        out.write(String.join("\t", id + "", place, language, name(), "", "", "", "", "", "\n"));
      }
    }
  }

  /** A name as it stands in the dumps; the frequent ones more often. */
  String name() {
    return random.nextBoolean() ? stock[skewed(STOCK)] : newName();
  }

  /** The name with one letter changed. */
  String misspelt(String name) {
    char[] letters = name.toCharArray();
    letters[1 + random.nextInt(letters.length - 1)] = (char) ('a' + random.nextInt(26));
    return new String(letters);
  }

  private String newName() {
    StringBuilder out = new StringBuilder();
    for (int i = 2 + random.nextInt(3); i > 0; i--) {
      out.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    out.setCharAt(0, Character.toUpperCase(out.charAt(0)));
    String word = WORDS[random.nextInt(WORDS.length)];
    return random.nextInt(6) == 0 ? word + " " + out : out.toString();
  }

  private String alternates() {
    StringBuilder out = new StringBuilder();
    while (random.nextInt(5) < 2) {
      out.append(random.nextInt(3) == 0 ? "село," : name() + ",");
    }
    return out.toString();
  }

  private String[] feature() {
    int at = random.nextInt(1000);
    for (String[] feature : FEATURES) {
      at -= Integer.parseInt(feature[2]);
      if (at < 0) {
        return feature;
      }
    }
    return FEATURES[0];
  }

  /** Small numbers far more often than large ones. */
  private int skewed(int bound) {
    return (int) (Math.pow(bound + 1.0, random.nextDouble()) - 1) % bound;
  }

  private String degrees(int most) {
    return String.format(Locale.ROOT, "%.5f", (random.nextDouble() * 2 - 1) * most);
  }
}
