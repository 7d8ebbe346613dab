package io.dateline.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * One article a file. Nothing is known of a text but its words; a saved page may tell its address.
 */
final class WholeFileReader implements ArticleReader {

  private final InputStream in;
  private final InputFormat format;
  private final RecordMapper mapper;
  private final int maxLength;
  private boolean ended;

  /**
   * @param format TEXT or HTML
   */
  WholeFileReader(String path, InputStream in, InputFormat format, IngestConfig config) {
    this.in = in;
    this.format = format;
    this.mapper = new RecordMapper(path, format, config);
    this.maxLength = config.maxRecordLength();
  }

  @Override
  public Optional<RawArticle> next() throws IOException {
    if (ended) {
      return Optional.empty();
    }
    ended = true;
    return Optional.of(
        format == InputFormat.HTML
            ? page()
            : text(in, mapper, ArticleFields.ofContent("", false), maxLength));
  }

  /** The article whose body is all of the stream, and whose other parts are known. */
  static RawArticle text(InputStream in, RecordMapper mapper, ArticleFields known, int maxLength)
      throws IOException {
    byte[] bytes = in.readNBytes(maxLength + 1);
    if (bytes.length > maxLength) {
      return tooLarge(mapper, maxLength);
    }
    String text = Charsets.decode(bytes, Optional.empty());
    return RawArticle.of(mapper.id(1), known.withContent(text, HtmlLook.isHtml(text)), null);
  }

  private RawArticle page() throws IOException {
    byte[] bytes = in.readNBytes(maxLength + 1);
    if (bytes.length > maxLength) {
      return tooLarge(mapper, maxLength);
    }
    String page = Charsets.decode(bytes, Charsets.ofMeta(bytes));
    ArticleFields fields =
        new ArticleFields(null, PageUrl.of(page).orElse(null), null, null, page, true);
    return RawArticle.of(mapper.id(1), fields, null);
  }

  private static RawArticle tooLarge(RecordMapper mapper, int maxLength) {
    return mapper.tooLarge(1, "the file goes on after byte " + maxLength);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
