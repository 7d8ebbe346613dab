package io.dateline.scale;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An article as a dump has it.
 *
 * @param story number of the article of which this is a copy; its own where it is none
 * @param publishedAt null where the dump tells no date
 * @param body empty where the record is broken
 */
record InventedArticle(
    long number, long story, String source, String title, String publishedAt, String body) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** One line of JSON. */
  String json() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("url", "https://%s/news/%d".formatted(source, number));
    fields.put("title", title);
    if (publishedAt != null) {
      fields.put("published_at", publishedAt);
    }
    fields.put("body", body);
    try {
      return JSON.writeValueAsString(fields);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
