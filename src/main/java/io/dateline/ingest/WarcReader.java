package io.dateline.ingest;

import java.io.IOException;
import java.util.Optional;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * The pages of a web archive (WARC 1.0 and 1.1): its response, resource and conversion records.
 * Requests, revisits, metadata and the like are no pages; they count only in the position of
 * others, as whoever looks for a record in the file would count.
 */
final class WarcReader implements ArticleReader {

  // Room for the HTTP header beside a page of the greatest length.
  private static final int HTTP_HEADER = 1 << 16;

  private final WarcStream stream;
  private final WarcPage pages;
  private final int maxBlock;
  private org.netpreserve.jwarc.WarcReader warc;
  private WarcRecord current;
  private boolean warned;
  private long position;

  WarcReader(String path, FileBytes in, IngestConfig config) {
    this.stream = new WarcStream(in);
    this.pages = new WarcPage(new RecordMapper(path, InputFormat.WARC, config), config);
    this.maxBlock = config.maxRecordLength() + HTTP_HEADER;
  }

  @Override
  public Optional<RawArticle> next() throws IOException {
    while (advance()) {
      position++;
      if (current instanceof WarcResponse
          || current instanceof WarcResource
          || current instanceof WarcConversion) {
        // Read as a whole first: what fails here is the file, what fails later the page.
        byte[] block = current.body().stream().readNBytes(maxBlock + 1);
        WarcTargetRecord page = (WarcTargetRecord) current;
        return Optional.of(
            block.length > maxBlock
                ? pages.tooLarge(position, page, current.body().size())
                : pages.article(position, page, block));
      }
    }
    return Optional.empty();
  }

  private boolean advance() throws IOException {
    try {
      if (warc == null) {
        warc = new org.netpreserve.jwarc.WarcReader(stream);
        warc.onWarning(message -> warned = true);
      }
      if (current != null) {
        current.body().consume();
      }
      warned = false;
      stream.startHeader();
      current = warc.next().orElse(null);
      stream.startBody();
      // Past a broken end jwarc finds what its buffer held before.
      if (warned && stream.isAtEnd()) {
        throw new IOException("the last record has no proper end");
      }
      // A negative length would have jwarc go back.
      if (current != null && current.body().size() < 0) {
        throw new IOException("a record has a negative length");
      }
      return current != null;
    } catch (RuntimeException e) {
      throw new IOException("not a WARC record: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    if (warc != null) {
      warc.close();
    }
    stream.close();
  }
}
