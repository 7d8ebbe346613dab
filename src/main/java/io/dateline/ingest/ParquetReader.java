package io.dateline.ingest;

import java.io.IOException;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.util.HadoopInputFile;

/** One article a row; only the columns that may be part of an article are read. */
final class ParquetReader implements ArticleReader {

  private final HadoopInputFile file;
  private final org.apache.parquet.hadoop.ParquetReader<Group> rows;
  private final RecordMapper mapper;
  private long position;

  ParquetReader(String path, IngestConfig config) throws IOException {
    Configuration hadoop = config.hadoopConfiguration();
    this.mapper = new RecordMapper(path, InputFormat.PARQUET, config);
    try {
      this.file = HadoopInputFile.fromPath(new Path(path), hadoop);
    } catch (IOException e) {
      throw new StoredBytes.AccessException(e);
    }
    ParquetColumns columns = new ParquetColumns(new FieldNames(config.fieldOverrides()));
    this.rows = columns.open(file, config);
  }

  @Override
  public Optional<RawArticle> next() throws IOException {
    try {
      if (position == 0) {
        requireSound();
      }
      Group row = rows.read();
      return row == null
          ? Optional.empty()
          : Optional.of(mapper.article(++position, ParquetRecord.read(row)));
    } catch (RuntimeException e) {
      // Parquet's many ways to say that bytes make no sense.
      throw new IOException("not a Parquet file that can be read: " + e.getMessage(), e);
    } catch (OutOfMemoryError e) {
      // The library makes arrays as long as the file says; one that does not fit leaves no harm.
      throw new IOException("it asks for more memory than there is: " + e.getMessage(), e);
    }
  }

  /**
   * Columns lie within the file: the library makes room for what the footer says before it reads.
   */
  private void requireSound() throws IOException {
    try (ParquetFileReader footer = ParquetFileReader.open(file)) {
      for (BlockMetaData block : footer.getFooter().getBlocks()) {
        for (ColumnChunkMetaData column : block.getColumns()) {
          long start = column.getStartingPos();
          long size = column.getTotalSize();
          if (start < 0 || size < 0 || size > file.getLength() - start) {
            throw new IOException(
                "the footer puts column %s at bytes %d to %d of %d"
                    .formatted(column.getPath(), start, start + size, file.getLength()));
          }
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
