package io.dateline.ingest;

import io.dateline.table.RejectReason;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A file that no reader takes: one row that says so. */
final class UnknownReader implements ArticleReader {

  static final String NO_FORMAT =
      "neither name nor first bytes tell what it is: let its name end in .jsonl, .json, .csv,"
          + " .tsv, .parquet, .txt, .html or .warc (each but .parquet also with .gz, .zst or"
          + " .bz2), or leave it out";
  static final String TWICE_COMPRESSED =
      "it is compressed twice: take one layer off, for only one is taken off here";

  private final InputStream in;
  private final RecordMapper mapper;
  private final String message;
  private boolean ended;

  UnknownReader(InputStream in, RecordMapper mapper, String message) {
    this.in = in;
    this.mapper = mapper;
    this.message = message;
  }

  @Override
  public Optional<RawArticle> next() {
    if (ended) {
      return Optional.empty();
    }
    ended = true;
    return Optional.of(mapper.reject(0, RejectReason.UNKNOWN_FORMAT, message));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
