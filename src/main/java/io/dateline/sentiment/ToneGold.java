package io.dateline.sentiment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads NewsMTSC as published (Hamborg and Donnay 2021): one sentence a line, {@code targets} with
 * offsets in code points and {@code polarity} 2, 4 or 6.
 */
public final class ToneGold {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Examples in the order of the file; a line that cannot be read is an error that names it. */
  public static List<ToneExample> read(Path file) throws IOException {
    List<ToneExample> examples = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        addLine(lines.get(i), file + " line " + (i + 1), examples);
      }
    }
    return examples;
  }

  private static void addLine(String line, String where, List<ToneExample> examples)
      throws IOException {
    JsonNode row;
    try {
      row = JSON.readTree(line);
    } catch (IOException e) {
      throw new IOException(where + " is no JSON object", e);
    }
    String sentence = row.path("sentence_normalized").asText("");
    String article = article(row.path("primary_gid").asText(""));
    for (JsonNode target : row.path("targets")) {
      int length = sentence.codePointCount(0, sentence.length());
      int from = target.path("from").asInt(-1);
      int to = target.path("to").asInt(-1);
      int tone = (int) Math.round(target.path("polarity").asDouble(-1) / 2) - 1;
      if (from < 0 || to <= from || to > length || tone < 0 || tone > 2) {
        throw new IOException(
            where + ": a target needs from, to within the sentence, and polarity 2, 4 or 6");
      }
      examples.add(
          new ToneExample(
              sentence,
              sentence.offsetByCodePoints(0, from),
              sentence.offsetByCodePoints(0, to),
              tone,
              article));
    }
  }

  /** The first three parts of a sentence's id name its article. */
  private static String article(String gid) {
    String[] parts = gid.split("_");
    return parts.length < 3
        ? gid.toLowerCase(Locale.ROOT)
        : String.join("_", parts[0], parts[1], parts[2]);
  }

  private ToneGold() {}
}
