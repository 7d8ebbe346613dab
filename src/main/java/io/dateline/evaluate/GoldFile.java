package io.dateline.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Gold data as it lies on a disk: UTF-8, gunzipped where the name ends in .gz. */
final class GoldFile {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** The whole file. */
  static String text(Path file) throws IOException {
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** A file that is one JSON value. */
  static JsonNode json(Path file) throws IOException {
    return parse(text(file), file.toString());
  }

  /** The objects of a file with one a line; empty lines do not count. */
  static List<JsonNode> jsonLines(Path file) throws IOException {
    List<JsonNode> objects = new ArrayList<>();
    int number = 0;
    for (String line : text(file).split("\n", -1)) {
      number++;
      if (!line.isBlank()) {
        objects.add(parse(line, "line " + number + " of " + file));
      }
    }
    return objects;
  }

  private static JsonNode parse(String json, String where) throws IOException {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IOException(where + " is no JSON: " + e.getOriginalMessage() + "; see --gold", e);
    }
  }

  private GoldFile() {}
}
