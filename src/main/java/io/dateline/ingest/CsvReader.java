package io.dateline.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** One article a row. */
final class CsvReader implements ArticleReader {

  private final CsvRows rows;
  private final RecordMapper mapper;

  CsvReader(String path, InputStream bytes, IngestConfig config) throws IOException {
    this.rows = new CsvRows(bytes, config.maxRecordLength());
    this.mapper = new RecordMapper(path, InputFormat.CSV, config);
  }

  @Override
  public Optional<RawArticle> next() throws IOException {
    return rows.next()
        .map(
            row ->
                row.reason() == null
                    ? mapper.article(row.number(), row.fields())
                    : mapper.reject(row.number(), row.reason(), row.message()));
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
