package io.dateline.ingest;

import io.dateline.table.RawArticles;
import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.util.TaskCompletionListener;

/** Stage: the files of a run into their records. */
public final class Ingest {

  /**
   * Reads every file, each within one task, record by record.
   *
   * @param inputFiles {@code InputFiles.SCHEMA}, partitioned as the reading shall be
   * @return {@code RawArticles.SCHEMA}: one row per record; one that cannot be used bears a {@code
   *     reason_code}, and so does the row, at position 0, of a file that cannot be read to its end
   */
  public static Dataset<Row> apply(Dataset<Row> inputFiles, IngestConfig config) {
    return inputFiles.transform(files -> explodeRecords(files, config));
  }

  private static Dataset<Row> explodeRecords(Dataset<Row> inputFiles, IngestConfig config) {
    return inputFiles
        .select("path", "format", "byte_count", "obstacle")
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) files -> new Records(files, config),
            Encoders.row(RawArticles.SCHEMA))
        // The encoder drops the columns' comments.
        .to(RawArticles.SCHEMA);
  }

  private Ingest() {}

  /** The rows of a partition's files, of which one at a time is open. */
  private static final class Records implements Iterator<Row> {
    private final Iterator<Row> files;
    private final IngestConfig config;
    private FileArticles open;

    Records(Iterator<Row> files, IngestConfig config) {
      this.files = files;
      this.config = config;
      // A task that is stopped early leaves a file open.
      TaskContext.get().addTaskCompletionListener((TaskCompletionListener) task -> close());
    }

    @Override
    public boolean hasNext() {
      while ((open == null || !open.hasNext()) && files.hasNext()) {
        open = new FileArticles(InputFile.ofRow(files.next()), config);
      }
      return open != null && open.hasNext();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return open.next().toRow();
    }

    private void close() {
      try {
        if (open != null) {
          open.close();
        }
      } catch (IOException e) {
        // The task is over, and what it read is not asked for.
      }
    }
  }
}
