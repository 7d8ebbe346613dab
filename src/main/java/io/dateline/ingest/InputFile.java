package io.dateline.ingest;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * One input of a run: a file, or a folder of texts with its {@code metadata.csv}.
 *
 * @param path qualified, in the form that {@code new org.apache.hadoop.fs.Path(path)} takes
 * @param format what it is
 * @param byteCount size on disk, of a text folder that of all its files
 * @param obstacle why it must not be opened: see {@link FolderWalk}; null where it may
 */
public record InputFile(String path, InputFormat format, long byteCount, String obstacle) {

  /** A file that can be opened, as far as is known. */
  public InputFile(String path, InputFormat format, long byteCount) {
    this(path, format, byteCount, null);
  }

  /** The row of {@code InputFiles.SCHEMA}. */
  public Row toRow() {
    return RowFactory.create(path, format.code(), byteCount, obstacle);
  }

  static InputFile ofRow(Row row) {
    return new InputFile(
        row.getString(0),
        InputFormat.ofCode(row.getString(1)),
        row.isNullAt(2) ? 0 : row.getLong(2),
        row.getString(3));
  }
}
