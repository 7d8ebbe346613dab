package io.dateline.ingest;

import java.io.IOException;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.util.HadoopInputFile;

/** One article a row; only the columns that may be part of an article are read. */
final class ParquetReader implements ArticleReader {

  private final org.apache.parquet.hadoop.ParquetReader<Group> rows;
  private final RecordMapper mapper;
  private long position;

  ParquetReader(String path, IngestConfig config) throws IOException {
    Configuration hadoop = config.hadoopConfiguration();
    this.mapper = new RecordMapper(path, InputFormat.PARQUET, config);
    HadoopInputFile file;
    try {
      file = HadoopInputFile.fromPath(new Path(path), hadoop);
    } catch (IOException e) {
      throw new StoredBytes.AccessException(e);
    }
    ParquetColumns columns = new ParquetColumns(new FieldNames(config.fieldOverrides()));
    this.rows = columns.open(file);
  }

  @Override
  public Optional<RawArticle> next() throws IOException {
    try {
      Group row = rows.read();
      return row == null
          ? Optional.empty()
          : Optional.of(mapper.article(++position, ParquetRecord.read(row)));
    } catch (RuntimeException e) {
      // Parquet's many ways to say that bytes make no sense.
      throw new IOException("not a Parquet file that can be read: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
