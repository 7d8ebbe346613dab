package io.dateline.ingest;

import io.dateline.table.RejectReason;
import io.dateline.table.Secrets;
import java.util.Map;

/** Turns the records of one file, names and values, into articles. */
final class RecordMapper {

  private static final int FIELDS_IN_MESSAGE = 20;

  private final String path;
  private final InputFormat format;
  private final FieldNames names;
  private final long maxBytes;

  RecordMapper(String path, InputFormat format, IngestConfig config) {
    this.path = Secrets.redact(path);
    this.format = format;
    this.names = new FieldNames(config.fieldOverrides());
    this.maxBytes = config.maxRecordBytes();
  }

  RawArticle article(long position, Map<String, String> record) {
    long length = record.values().stream().mapToLong(v -> v == null ? 0 : v.length()).sum();
    if (length > maxBytes) {
      return tooLarge(position, "it has " + length + " characters");
    }
    ArticleFields fields = names.pick(record);
    if (fields.content() == null) {
      return RawArticle.reject(
          id(position),
          SourceName.of(fields.source(), fields.url(), path),
          fields.url(),
          RejectReason.MISSING_BODY,
          "no field holds a body; the fields are "
              + String.join(", ", record.keySet().stream().limit(FIELDS_IN_MESSAGE).toList())
              + ": name the right one with --field body=NAME");
    }
    return RawArticle.of(id(position), fields, null);
  }

  RawArticle tooLarge(long position, String detail) {
    return reject(
        position,
        RejectReason.RECORD_TOO_LARGE,
        "the record is longer than "
            + maxBytes
            + " bytes ("
            + detail
            + "): split it, or raise the"
            + " limit");
  }

  RawArticle reject(long position, RejectReason reason, String message) {
    return RawArticle.reject(id(position), reason, message);
  }

  RecordId id(long position) {
    return new RecordId(path, position, format);
  }
}
