package io.dateline.resolve;

import java.util.Random;
import java.util.stream.Stream;

/** Strings that nobody would write, the same in every run. */
final class RandomText {

  private static final String ALPHABET =
      "aeiouyjgkhzsctvxyzABCXYZ 0189.,;:!?'’‘\"()-–/&łøßæïéşžščœ\u0301\u200d\t\n|Київ北京ع😀\ud83d";

  private static final String[] WORDS = {
    "the",
    "of",
    "region",
    "Oblast",
    "’s",
    "city of",
    "President",
    "al-",
    "Ministry of",
    "Russian",
    "People’s Republic",
    "Ukraine",
    ", ",
    "(EU)",
    "Inc.",
    "northern"
  };

  /** {@code count} strings of up to 40 characters, some with words that rules look for. */
  static Stream<String> strings(int count) {
    Random random = new Random(20220618);
    return Stream.generate(() -> one(random)).limit(count);
  }

  private static String one(Random random) {
    StringBuilder out = new StringBuilder();
    int length = random.nextInt(40);
    for (int i = 0; i < length; i++) {
      if (random.nextInt(12) == 0) {
        out.append(' ').append(WORDS[random.nextInt(WORDS.length)]).append(' ');
      } else {
        out.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
    }
    return out.toString();
  }

  private RandomText() {}
}
