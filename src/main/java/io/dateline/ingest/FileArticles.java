package io.dateline.ingest;

import io.dateline.table.RejectReason;
import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * All records of one input file, one at a time. The file is opened with the first and closed after
 * the last; whatever is wrong with it becomes a row at position 0.
 */
final class FileArticles implements Iterator<RawArticle>, Closeable {

  private final InputFile file;
  private final IngestConfig config;
  private final RecordMapper mapper;
  private FileBytes bytes;
  private ArticleReader reader;
  private Optional<RawArticle> upcoming = Optional.empty();
  private boolean ended;
  private long count;

  FileArticles(InputFile file, IngestConfig config) {
    this.file = file;
    this.config = config;
    this.mapper = new RecordMapper(file.path(), file.format(), config);
  }

  @Override
  public boolean hasNext() {
    if (upcoming.isEmpty() && !ended) {
      upcoming = advance();
      ended = ended || upcoming.isEmpty();
    }
    return upcoming.isPresent();
  }

  @Override
  public RawArticle next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    RawArticle article = upcoming.orElseThrow();
    upcoming = Optional.empty();
    return article;
  }

  private Optional<RawArticle> advance() {
    try {
      if (reader == null) {
        reader = open();
      }
      if (bytes != null) {
        bytes.startRecord();
      }
      Optional<RawArticle> article = reader.next();
      if (article.isPresent()) {
        count++;
        return article;
      }
      close();
      return count > 0 ? Optional.empty() : Optional.of(empty());
    } catch (IOException e) {
      long position = bytes == null ? 0 : bytes.storedPosition();
      closeQuietly();
      return Optional.of(Damage.reject(mapper, e, count, position));
    }
  }

  private ArticleReader open() throws IOException {
    String path = file.path();
    if (file.obstacle() != null) {
      return new ObstacleReader(file.obstacle(), mapper);
    }
    if (file.format() == InputFormat.PARQUET) {
      return new ParquetReader(path, config);
    }
    if (file.format() == InputFormat.TEXT
        && InputFormat.ofName(path).orElse(InputFormat.UNKNOWN) != InputFormat.TEXT) {
      return new TextFolderReader(path, config);
    }
    bytes = FileBytes.open(path, config.hadoopConfiguration());
    if (bytes.isTwiceCompressed()) {
      return new UnknownReader(bytes, mapper, UnknownReader.TWICE_COMPRESSED);
    }
    return switch (file.format()) {
      case JSONL -> JsonLinesReader.open(path, bytes, config);
      case CSV -> new CsvReader(path, bytes, config);
      case TEXT, HTML -> new WholeFileReader(path, bytes, file.format(), config);
      case WARC -> new WarcReader(path, bytes, config);
      case PARQUET, UNKNOWN -> new UnknownReader(bytes, mapper, UnknownReader.NO_FORMAT);
    };
  }

  private RawArticle empty() {
    return mapper.reject(
        0, RejectReason.EMPTY_BODY, "the file holds no record: fetch it again, or leave it out");
  }

  private void closeQuietly() {
    try {
      close();
    } catch (IOException e) {
      // What was wrong with the file is said already.
    }
  }

  @Override
  public void close() throws IOException {
    ended = true;
    try {
      if (reader != null) {
        reader.close();
      }
    } finally {
      if (bytes != null) {
        bytes.close();
      }
    }
  }
}
