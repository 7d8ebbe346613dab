package io.dateline.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.dateline.table.RejectReason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** One JSON object a line. Blank lines are no records; a line that does not parse is one. */
final class JsonLinesReader implements ArticleReader {

  private static final int HEAD = 1 << 16;

  private final InputStream in;
  private final LineReader lines;
  private final RecordMapper mapper;
  private final JsonFactory json;
  private final int maxLength;
  private long position;

  private JsonLinesReader(InputStream in, RecordMapper mapper, int maxLength) {
    this.in = in;
    this.lines = new LineReader(in, maxLength);
    this.mapper = mapper;
    this.maxLength = maxLength;
    this.json = JsonRecord.factory(maxLength);
  }

  /**
   * The reader for a file of JSON: lines, unless it starts with an array, or with an object that
   * goes on over several lines.
   */
  static ArticleReader open(String path, InputStream bytes, IngestConfig config)
      throws IOException {
    InputStream in = new BufferedInputStream(Charsets.utf8(bytes), HEAD);
    RecordMapper mapper = new RecordMapper(path, InputFormat.JSONL, config);
    return isDocument(in)
        ? new JsonDocumentReader(in, mapper, config.maxRecordLength())
        : new JsonLinesReader(in, mapper, config.maxRecordLength());
  }

  @Override
  public Optional<RawArticle> next() throws IOException {
    while (lines.advance()) {
      if (lines.isTooLong()) {
        return Optional.of(
            mapper.tooLarge(
                ++position, "line " + lines.number() + " has " + lines.length() + " bytes"));
      }
      String line = lines.text();
      if (!line.isBlank()) {
        return Optional.of(article(++position, line));
      }
    }
    return Optional.empty();
  }

  private RawArticle article(long record, String line) throws IOException {
    try (JsonParser parser = json.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return bad(record, "it is not a JSON object");
      }
      Map<String, String> fields = JsonRecord.read(parser, maxLength);
      return parser.nextToken() == null
          ? mapper.article(record, fields)
          : bad(record, "it holds more than one JSON value");
    } catch (RecordTooLargeException e) {
      return mapper.tooLarge(record, "line " + lines.number() + " has " + e.getMessage());
    } catch (JsonProcessingException e) {
      return bad(record, "it is not valid JSON: " + e.getOriginalMessage());
    }
  }

  private RawArticle bad(long record, String why) {
    return mapper.reject(
        record,
        RejectReason.BAD_RECORD,
        "line " + lines.number() + " cannot be used, " + why + "; correct the line");
  }

  /** Looks at the first line of what is there, and puts it back. */
  private static boolean isDocument(InputStream in) throws IOException {
    in.mark(HEAD);
    // One read only: whatever fails later fails where it is reported.
    byte[] head = new byte[HEAD];
    int length = Math.max(in.read(head, 0, head.length), 0);
    in.reset();
    String text = new String(head, 0, length, StandardCharsets.UTF_8).stripLeading();
    if (!text.startsWith("{")) {
      return text.startsWith("[");
    }
    int end = text.indexOf('\n');
    String first = end < 0 ? text : text.substring(0, end).stripTrailing();
    return end >= 0 && "{[,:".indexOf(first.charAt(first.length() - 1)) >= 0 && isOpen(first);
  }

  /** True for JSON that wants to go on. */
  private static boolean isOpen(String text) throws IOException {
    try (JsonParser parser = JsonRecord.factory(HEAD).createParser(text)) {
      parser.nextToken();
      parser.skipChildren();
      return false;
    } catch (JsonProcessingException e) {
      return JsonRecord.isCutShort(e);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
