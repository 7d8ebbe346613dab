package io.dateline.ingest;

import io.dateline.table.RawArticles;
import io.dateline.table.RejectReason;
import io.dateline.table.Secrets;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.spark.sql.Row;

/**
 * One row of {@code raw_articles}: an article, or a record that is none and says why. Strings hold
 * no NUL characters and no halves of surrogate pairs.
 */
record RawArticle(
    RecordId id,
    String source,
    String url,
    String title,
    String published,
    Instant crawledAt,
    String content,
    boolean isHtml,
    RejectReason reason,
    String message) {

  RawArticle {
    url = Secrets.redact(clean(orNull(url, LONGEST_URL)));
    source = clean(cut(source, LONGEST_SOURCE));
    title = clean(cut(title, LONGEST_TITLE));
    published = clean(orNull(published, LONGEST_DATE));
    content = clean(content);
    message = Secrets.redact(clean(cut(message, LONGEST_MESSAGE)));
  }

  /** In UTF-16 units: what is longer is cut off, but an address or a date, which is left out. */
  private static final int LONGEST_TITLE = 1_000;

  private static final int LONGEST_URL = 8_192;
  private static final int LONGEST_SOURCE = 250;
  private static final int LONGEST_DATE = 1_000;
  private static final int LONGEST_MESSAGE = 1_000;

  /** An article; a reject where its body is missing or empty, or where it is no text. */
  static RawArticle of(RecordId id, ArticleFields fields, Instant crawledAt) {
    String source = SourceName.of(fields.source(), fields.url(), id.inputFile());
    if (fields.content() == null) {
      return reject(
          id,
          source,
          fields.url(),
          RejectReason.MISSING_BODY,
          "the record has no field for a body");
    }
    if (Binary.isBinary(fields.content())) {
      return reject(
          id,
          source,
          fields.url(),
          RejectReason.NOT_TEXT,
          "the body is full of control characters: it is no text, or in a character set other than"
              + " UTF-8; convert it");
    }
    String content = clean(fields.content());
    if (content.isBlank()) {
      return reject(
          id,
          source,
          fields.url(),
          RejectReason.EMPTY_BODY,
          "the body is empty: fetch the article again, or leave the record out");
    }
    return new RawArticle(
        id,
        source,
        fields.url(),
        fields.title(),
        fields.published(),
        crawledAt,
        content,
        fields.isHtml(),
        null,
        null);
  }

  /** A record that cannot be used, of which no more is known than where it stands. */
  static RawArticle reject(RecordId id, RejectReason reason, String message) {
    return reject(id, SourceName.of(null, null, id.inputFile()), null, reason, message);
  }

  /** A record that cannot be used. */
  static RawArticle reject(
      RecordId id, String source, String url, RejectReason reason, String message) {
    return new RawArticle(id, source, url, null, null, null, null, false, reason, message);
  }

  /** The row of {@code RawArticles.SCHEMA}. */
  Row toRow() {
    return RawArticles.TABLE.row(
        id.inputFile(),
        id.position(),
        id.format().code(),
        source,
        url,
        title,
        published,
        crawledAt,
        content,
        content == null ? null : isHtml,
        reason == null ? null : reason.code(),
        message);
  }

  private static String orNull(String text, int longest) {
    return text == null || text.length() > longest ? null : text;
  }

  private static String cut(String text, int longest) {
    return text == null || text.length() <= longest ? text : text.substring(0, longest) + "…";
  }

  private static String clean(String text) {
    if (text == null) {
      return null;
    }
    String clean = text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    return hasLoneSurrogate(clean)
        ? new String(clean.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.UTF_16LE)
        : clean;
  }

  private static boolean hasLoneSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        return true;
      }
    }
    return false;
  }
}
