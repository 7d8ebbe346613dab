package io.dateline.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/**
 * One JSON object as names and values. Nested objects become dotted names ({@code source.name}),
 * arrays of strings become paragraphs, numbers keep their digits, null is the empty string.
 */
final class JsonRecord {

  private static final int DEPTH = 4;
  private static final int MOST_FIELDS = 10_000;
  // {"$date": …} of MongoDB exports, {"rendered": …} of WordPress: the value stands one level down.
  private static final Set<String> WRAPPERS = Set.of("$date", "$numberLong", "rendered", "#text");

  /** A factory whose parsers stop at strings longer than that; depth has Jackson's own limit. */
  static JsonFactory factory(int maxLength) {
    return JsonFactory.builder()
        // Names that a dump makes up would stay in the JVM's table of strings.
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
        .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(maxLength).build())
        // Written by Python for NaN, and by many hands for tabs and line breaks in strings.
        .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
        .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
        .build();
  }

  /**
   * Reads the object at whose start the parser stands.
   *
   * @throws RecordTooLargeException past so many characters, the parser left within the object
   */
  static Map<String, String> read(JsonParser parser, long maxLength) throws IOException {
    JsonRecord record = new JsonRecord(parser, maxLength);
    record.readObject("", 0);
    return record.fields;
  }

  /** True where the JSON is right as far as it goes, and ends too early. */
  static boolean isCutShort(JsonProcessingException e) {
    // After a comma Jackson does not throw the exception that it has for this.
    return e instanceof JsonEOFException
        || e.getOriginalMessage().startsWith("Unexpected end-of-input");
  }

  private final JsonParser parser;
  private final long maxLength;
  private final long start;
  private final Map<String, String> fields = new LinkedHashMap<>();

  private JsonRecord(JsonParser parser, long maxLength) {
    this.parser = parser;
    this.maxLength = maxLength;
    this.start = parser.currentTokenLocation().getCharOffset();
  }

  private void readObject(String name, int depth) throws IOException {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String field = parser.currentName();
      parser.nextToken();
      if (WRAPPERS.contains(field)) {
        readValue(name, depth);
      } else {
        readValue(name.isEmpty() ? field : name + "." + field, depth);
      }
    }
  }

  private void readValue(String name, int depth) throws IOException {
    if (parser.currentLocation().getCharOffset() - start > maxLength) {
      throw new RecordTooLargeException("over " + maxLength + " characters");
    }
    if (fields.size() >= MOST_FIELDS) {
      throw new RecordTooLargeException("over " + MOST_FIELDS + " fields");
    }
    switch (parser.currentToken()) {
      case START_OBJECT -> {
        if (depth < DEPTH) {
          readObject(name, depth + 1);
        } else {
          parser.skipChildren();
        }
      }
      case START_ARRAY -> fields.put(name, readParagraphs());
      case VALUE_NULL -> fields.put(name, "");
      default -> fields.put(name, parser.getText());
    }
  }

  private String readParagraphs() throws IOException {
    StringJoiner paragraphs = new StringJoiner("\n\n");
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == JsonToken.VALUE_STRING) {
        paragraphs.add(parser.getText());
      } else {
        parser.skipChildren();
      }
      if (parser.currentLocation().getCharOffset() - start > maxLength) {
        throw new RecordTooLargeException("over " + maxLength + " characters");
      }
    }
    return paragraphs.toString();
  }
}
