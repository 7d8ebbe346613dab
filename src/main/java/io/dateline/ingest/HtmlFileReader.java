package io.dateline.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** One saved page a file. Its address is the one that the page itself gives. */
final class HtmlFileReader implements ArticleReader {

  private final InputStream in;
  private final RecordMapper mapper;
  private final int maxLength;
  private boolean ended;

  HtmlFileReader(String path, InputStream in, IngestConfig config) {
    this.in = in;
    this.mapper = new RecordMapper(path, InputFormat.HTML, config);
    this.maxLength = config.maxRecordLength();
  }

  @Override
  public Optional<RawArticle> next() throws IOException {
    if (ended) {
      return Optional.empty();
    }
    ended = true;
    byte[] bytes = in.readNBytes(maxLength + 1);
    if (bytes.length > maxLength) {
      return Optional.of(mapper.tooLarge(1, "the file goes on after byte " + maxLength));
    }
    String page = Charsets.decode(bytes, Charsets.ofMeta(bytes));
    ArticleFields fields =
        new ArticleFields(null, PageUrl.of(page).orElse(null), null, null, page, true);
    return Optional.of(RawArticle.of(mapper.id(1), fields, null));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
