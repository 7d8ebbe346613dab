package io.dateline.date;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringTokenizer;

/** Names of the months, from {@code months.txt} beside this class. */
final class MonthNames {

  private static final Map<String, Integer> MONTHS = load();

  /** 1 to 12, or 0 for what is no month. */
  static int month(String name) {
    return MONTHS.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
  }

  private static Map<String, Integer> load() {
    Map<String, Integer> months = new HashMap<>();
    try (InputStream in = MonthNames.class.getResourceAsStream("months.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      int month = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        month++;
        StringTokenizer names = new StringTokenizer(line);
        while (names.hasMoreTokens()) {
          months.put(names.nextToken(), month);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(months);
  }

  private MonthNames() {}
}
