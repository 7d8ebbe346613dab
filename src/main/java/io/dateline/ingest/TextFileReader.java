package io.dateline.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** One article a file: nothing is known of it but its text. */
final class TextFileReader implements ArticleReader {

  private final InputStream in;
  private final RecordMapper mapper;
  private final int maxLength;
  private boolean ended;

  TextFileReader(String path, InputStream in, IngestConfig config) {
    this.in = in;
    this.mapper = new RecordMapper(path, InputFormat.TEXT, config);
    this.maxLength = config.maxRecordLength();
  }

  @Override
  public Optional<RawArticle> next() throws IOException {
    if (ended) {
      return Optional.empty();
    }
    ended = true;
    return Optional.of(article(in, mapper, ArticleFields.ofContent("", false), maxLength));
  }

  /** The article whose body is all of the stream, and whose other parts are known. */
  static RawArticle article(InputStream in, RecordMapper mapper, ArticleFields known, int maxLength)
      throws IOException {
    byte[] bytes = in.readNBytes(maxLength + 1);
    if (bytes.length > maxLength) {
      return mapper.tooLarge(1, "the file goes on after byte " + maxLength);
    }
    String text = Charsets.decode(bytes, Optional.empty());
    return RawArticle.of(mapper.id(1), known.withContent(text, HtmlLook.isHtml(text)), null);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
