package io.dateline.ingest;

import io.dateline.table.RejectReason;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A file that no reader takes: one row that says so. */
final class UnknownReader implements ArticleReader {

  private final InputStream in;
  private final RecordMapper mapper;
  private boolean ended;

  UnknownReader(InputStream in, RecordMapper mapper) {
    this.in = in;
    this.mapper = mapper;
  }

  @Override
  public Optional<RawArticle> next() {
    if (ended) {
      return Optional.empty();
    }
    ended = true;
    return Optional.of(
        mapper.reject(
            0,
            RejectReason.UNKNOWN_FORMAT,
            "neither name nor first bytes tell what it is: let its name end in .jsonl, .json, .csv,"
                + " .tsv, .parquet, .txt, .html or .warc (each but .parquet also with .gz, .zst or"
                + " .bz2), or leave it out"));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
