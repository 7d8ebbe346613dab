package io.dateline.ingest;

import io.dateline.table.RejectReason;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * A folder of texts: first those that its {@code metadata.csv} names, in that order, then the
 * others. An article stands at position 1 of its own file; a row of metadata that leads to no text
 * is a rejected record of {@code metadata.csv}.
 */
final class TextFolderReader implements ArticleReader {

  private static final Set<String> FILE_COLUMNS =
      Set.of("file", "filename", "filepath", "path", "textfile", "document");
  private static final Pattern ABSOLUTE = Pattern.compile("/.*|[A-Za-z][A-Za-z0-9+.-]*:.*");

  private final IngestConfig config;
  private final Configuration hadoop;
  private final String metadataPath;
  private final RecordMapper metadataRecords;
  private final FieldNames names;
  private final Map<String, FileStatus> texts;
  private final Map<String, FileStatus> unread;
  private FileBytes metadata;
  private CsvRows rows;
  private boolean metadataRead;

  TextFolderReader(String folder, IngestConfig config) throws IOException {
    this.config = config;
    this.hadoop = config.hadoopConfiguration();
    Path path = new Path(folder);
    this.metadataPath = new Path(path, TextFolder.METADATA).toString();
    this.metadataRecords = new RecordMapper(metadataPath, InputFormat.TEXT, config);
    this.names = new FieldNames(config.fieldOverrides());
    this.texts = TextFolder.textsOf(path.getFileSystem(hadoop), path);
    this.unread = new TreeMap<>(texts);
  }

  @Override
  public Optional<RawArticle> next() throws IOException {
    if (!metadataRead) {
      try {
        rows = rows == null ? openMetadata() : rows;
        metadata.startRecord();
        Optional<CsvRow> row = rows.next();
        if (row.isPresent()) {
          return Optional.of(article(row.get()));
        }
        metadataRead = true;
      } catch (IOException e) {
        // The texts are still there to be read, each without its metadata.
        metadataRead = true;
        return Optional.of(Damage.reject(metadataRecords, e, 0, 0));
      }
    }
    Iterator<FileStatus> rest = unread.values().iterator();
    if (!rest.hasNext()) {
      return Optional.empty();
    }
    FileStatus text = rest.next();
    rest.remove();
    return Optional.of(article(text, ArticleFields.ofContent("", false)));
  }

  private CsvRows openMetadata() throws IOException {
    metadata = FileBytes.open(metadataPath, hadoop);
    return new CsvRows(metadata, config.maxRecordLength());
  }

  private RawArticle article(CsvRow row) {
    if (row.reason() != null) {
      return metadataRecords.reject(row.number(), row.reason(), row.message());
    }
    String name = fileName(row.fields()).replace('\\', '/').replaceFirst("^(\\./)+", "");
    FileStatus text = texts.get(name);
    if (text != null && unread.remove(name) != null) {
      return article(text, names.pick(row.fields()));
    }
    if (text != null) {
      return reject(row, RejectReason.BAD_RECORD, name + " is named a second time: drop the row");
    }
    if (name.isEmpty()) {
      return reject(
          row,
          RejectReason.BAD_RECORD,
          "no file is named: fill a column called file (the columns are "
              + String.join(", ", row.fields().keySet())
              + ")");
    }
    if (ABSOLUTE.matcher(name).matches() || List.of(name.split("/")).contains("..")) {
      return reject(
          row,
          RejectReason.OUTSIDE_FOLDER,
          name + " leads out of the folder: name files relative to metadata.csv, below it");
    }
    return reject(
        row,
        RejectReason.MISSING_FILE,
        name + " is no .txt file of this folder: put it there, or drop the row");
  }

  private RawArticle article(FileStatus text, ArticleFields known) {
    String path = text.getPath().toString();
    RecordMapper mapper = new RecordMapper(path, InputFormat.TEXT, config);
    try (FileBytes bytes = FileBytes.open(path, hadoop)) {
      return WholeFileReader.text(bytes, mapper, known, config.maxRecordLength());
    } catch (IOException e) {
      return Damage.reject(mapper, e, 0, 0);
    }
  }

  private RawArticle reject(CsvRow row, RejectReason reason, String message) {
    return metadataRecords.reject(
        row.number(), reason, "row " + row.number() + " of metadata.csv: " + message);
  }

  private static String fileName(Map<String, String> fields) {
    return fields.entrySet().stream()
        .filter(f -> FILE_COLUMNS.contains(FieldNames.normalize(f.getKey())))
        .map(f -> f.getValue().strip())
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse("");
  }

  @Override
  public void close() throws IOException {
    if (rows != null) {
      rows.close();
    }
  }
}
