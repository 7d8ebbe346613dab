package io.dateline.ingest;

import io.dateline.table.RejectReason;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/** Judges the page that a WARC record holds. */
final class WarcPage {

  private final RecordMapper mapper;
  private final int maxLength;

  WarcPage(RecordMapper mapper, IngestConfig config) {
    this.mapper = mapper;
    this.maxLength = config.maxRecordLength();
  }

  /** The article of a record whose block is read; a broken answer is a reject. */
  RawArticle article(long position, WarcTargetRecord record, byte[] block) {
    try {
      return isHttp(record)
          ? ofAnswer(position, record, new HttpAnswer(block))
          : ofBody(position, record, block, record.headers().first("Content-Type"));
    } catch (IOException | RuntimeException e) {
      return reject(
          position,
          record,
          RejectReason.BAD_RECORD,
          "the answer does not parse (" + e.getMessage() + "): fetch the page again");
    }
  }

  /** The reject for a record that is not read to its end. */
  RawArticle tooLarge(long position, WarcTargetRecord record, long length) {
    return mapper.tooLarge(position, length + " bytes, " + url(record));
  }

  private RawArticle ofAnswer(long position, WarcTargetRecord record, HttpAnswer answer)
      throws IOException {
    if (answer.status() != 200) {
      return reject(
          position,
          record,
          RejectReason.HTTP_ERROR,
          "the page was answered with HTTP status "
              + answer.status()
              + ": nothing to do, or fetch it"
              + " again");
    }
    Optional<String> type = answer.contentType();
    if (type.isPresent() && !isText(type.get())) {
      return notText(position, record, type.get());
    }
    byte[] body = answer.body(maxLength + 1);
    return body.length > maxLength
        ? tooLarge(position, record, body.length)
        : ofBody(position, record, body, type);
  }

  private RawArticle ofBody(
      long position, WarcTargetRecord record, byte[] body, Optional<String> contentType) {
    if (body.length > maxLength) {
      return tooLarge(position, record, body.length);
    }
    if (contentType.isPresent() && !isText(contentType.get())) {
      return notText(position, record, contentType.get());
    }
    String text =
        Charsets.decode(
            body, contentType.flatMap(WarcPage::charset).or(() -> Charsets.ofMeta(body)));
    boolean isHtml = contentType.map(WarcPage::isHtml).orElseGet(() -> HtmlLook.isHtml(text));
    if (contentType.isEmpty() && !isHtml && !text.isBlank()) {
      return notText(position, record, "not given");
    }
    ArticleFields fields = new ArticleFields(null, url(record), null, null, text, isHtml);
    return RawArticle.of(mapper.id(position), fields, crawledAt(record));
  }

  private RawArticle notText(long position, WarcTargetRecord record, String type) {
    return reject(
        position,
        record,
        RejectReason.NOT_TEXT,
        "its content type is " + type + ": only HTML and plain text are articles");
  }

  private RawArticle reject(
      long position, WarcTargetRecord record, RejectReason reason, String message) {
    String url = url(record);
    RecordId id = mapper.id(position);
    return RawArticle.reject(id, SourceName.of(null, url, id.inputFile()), url, reason, message);
  }

  private static boolean isHttp(WarcTargetRecord record) {
    return record instanceof WarcResponse
        && record
            .headers()
            .first("Content-Type")
            .map(type -> type.toLowerCase(Locale.ROOT).startsWith("application/http"))
            .orElse(true);
  }

  private static boolean isText(String contentType) {
    return isHtml(contentType) || essence(contentType).equals("text/plain");
  }

  private static boolean isHtml(String contentType) {
    String essence = essence(contentType);
    return essence.equals("text/html") || essence.equals("application/xhtml+xml");
  }

  private static String essence(String contentType) {
    MediaType type = MediaType.parseLeniently(contentType);
    return (type.type() + "/" + type.subtype()).toLowerCase(Locale.ROOT);
  }

  private static Optional<Charset> charset(String contentType) {
    return Optional.ofNullable(MediaType.parseLeniently(contentType).parameters().get("charset"))
        .flatMap(Charsets::named);
  }

  /** The address, of which older writers make {@code <address>}; null where there is none. */
  private static String url(WarcTargetRecord record) {
    return record
        .headers()
        .first("WARC-Target-URI")
        .map(url -> url.replaceAll("^<|>$", "").strip())
        .filter(url -> !url.isEmpty())
        .orElse(null);
  }

  private static Instant crawledAt(WarcTargetRecord record) {
    try {
      return record.headers().first("WARC-Date").map(Instant::parse).orElse(null);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
