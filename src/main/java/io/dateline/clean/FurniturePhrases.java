package io.dateline.clean;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The vocabulary of {@link FurnitureLines}, read from {@code furniture.txt} beside this class. */
record FurniturePhrases(
    Set<String> lines,
    List<String> teasers,
    Set<String> trailers,
    Set<String> sections,
    List<Pattern> patterns) {

  private static final String RESOURCE = "furniture.txt";

  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  /** The vocabulary that Dateline brings; a damaged resource is a programming error. */
  static FurniturePhrases load() {
    Map<String, List<String>> kinds = new HashMap<>();
    try (InputStream in = FurniturePhrases.class.getResourceAsStream(RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      String kind = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("[") && line.endsWith("]") && line.indexOf('\\') < 0) {
          kind = line.substring(1, line.length() - 1);
        } else if (!line.isBlank() && !line.startsWith("#")) {
          kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(line.strip());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FurniturePhrases(
        keys(kinds.get("line")),
        keys(kinds.get("teaser")).stream().sorted().toList(),
        keys(kinds.get("trailer")),
        keys(kinds.get("section")),
        kinds.get("pattern").stream().map(FurniturePhrases::compile).toList());
  }

  /** Lower-case words with one space between them: what two spellings of a phrase share. */
  static String key(String text) {
    return NOT_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  private static Set<String> keys(List<String> phrases) {
    Set<String> keys = new HashSet<>();
    phrases.forEach(phrase -> keys.add(key(phrase)));
    return keys;
  }

  private static Pattern compile(String regex) {
    try {
      return Pattern.compile(
          regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    } catch (PatternSyntaxException e) {
      throw new IllegalStateException(RESOURCE + ": pattern does not compile: " + regex, e);
    }
  }
}
