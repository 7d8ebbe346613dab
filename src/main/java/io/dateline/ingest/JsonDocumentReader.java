package io.dateline.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.dateline.table.RejectReason;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The objects of one JSON array, or objects that follow one another over several lines each. */
final class JsonDocumentReader implements ArticleReader {

  private static final String LOST =
      "; the records after it cannot be told apart: correct it, or write one object a line";

  private final JsonParser parser;
  private final RecordMapper mapper;
  private final int maxLength;
  private long position;
  private boolean ended;

  JsonDocumentReader(InputStream in, RecordMapper mapper, int maxLength) throws IOException {
    // By way of a reader: it replaces malformed UTF-8 where Jackson's own decoder gives up.
    this.parser =
        JsonRecord.factory(maxLength)
            .createParser(new InputStreamReader(in, StandardCharsets.UTF_8));
    this.mapper = mapper;
    this.maxLength = maxLength;
  }

  @Override
  public Optional<RawArticle> next() throws IOException {
    while (!ended) {
      try {
        JsonToken token = parser.nextToken();
        if (token == null) {
          ended = true;
        } else if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
          return Optional.of(article(token));
        }
      } catch (StreamConstraintsException e) {
        ended = true;
        // Of its limits only that of a string is one of length: others are depth and digits.
        String limit = e.getOriginalMessage() + LOST;
        return Optional.of(
            limit.startsWith("String")
                ? mapper.tooLarge(++position, limit)
                : mapper.reject(
                    ++position, RejectReason.BAD_RECORD, "the JSON cannot be read: " + limit));
      } catch (JsonProcessingException e) {
        if (JsonRecord.isCutShort(e)) {
          throw new IOException("the JSON ends before it is closed", e);
        }
        ended = true;
        String where = "line " + e.getLocation().getLineNr() + " is not valid JSON: ";
        return Optional.of(
            mapper.reject(
                ++position, RejectReason.BAD_RECORD, where + e.getOriginalMessage() + LOST));
      }
    }
    return Optional.empty();
  }

  private RawArticle article(JsonToken token) throws IOException {
    if (token != JsonToken.START_OBJECT) {
      return mapper.reject(
          ++position,
          RejectReason.BAD_RECORD,
          "the value in line "
              + parser.currentTokenLocation().getLineNr()
              + " is not a JSON object: correct it");
    }
    JsonStreamContext around = parser.getParsingContext().getParent();
    try {
      Map<String, String> fields = JsonRecord.read(parser, maxLength);
      return mapper.article(++position, fields);
    } catch (RecordTooLargeException e) {
      while (parser.getParsingContext() != around) {
        parser.nextToken();
      }
      return mapper.tooLarge(++position, e.getMessage());
    }
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
