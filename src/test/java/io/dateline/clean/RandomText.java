package io.dateline.clean;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Seeded random strings: pieces that the code looks for, letters of many scripts, and rubbish. */
public final class RandomText {

  private static final List<String> PIECES =
      List.of(
          "<div>",
          "</p>",
          "<p>",
          "<script>",
          "<!--",
          "]]>",
          "<br>",
          "&amp;",
          "&#0;",
          "&#x1F600;",
          "Related posts",
          "ALSO READ",
          "Share:",
          "[1]",
          "...",
          "\n",
          "\r\n",
          "\n\n    ",
          "\t",
          " ",
          "2024-03-19",
          "20240319",
          "12 March 2024",
          "31/12/",
          "T10:11",
          "+01:00",
          "am",
          "99:99",
          "\u0000",
          "\u00AD",
          "\u200B",
          "\u200D",
          "\u0301",
          "\uFEFF",
          "\uD83D",
          "\uDE00",
          "é",
          "আরও পড়ুনঃ",
          "Київ",
          "北京",
          "http://a.b/",
          "{\"@type\":",
          "\\Q",
          "\\E",
          "$1");

  /** Strings of up to 60 pieces, the same at every call with the same seed. */
  public static Stream<String> strings(long seed, int count) {
    Random random = new Random(seed);
    return Stream.generate(() -> next(random)).limit(count);
  }

  private static String next(Random random) {
    StringBuilder out = new StringBuilder();
    int pieces = random.nextInt(60);
    for (int i = 0; i < pieces; i++) {
      switch (random.nextInt(4)) {
        case 0 -> out.append((char) random.nextInt(0x10000));
        case 1 -> out.append((char) (' ' + random.nextInt(95)));
        default -> out.append(PIECES.get(random.nextInt(PIECES.size())));
      }
    }
    return out.toString();
  }

  private RandomText() {}
}
