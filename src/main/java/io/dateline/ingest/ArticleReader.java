package io.dateline.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Reads a file's records one by one and holds no more than one of them. */
interface ArticleReader extends Closeable {

  /**
   * The next record, used or rejected; empty after the last.
   *
   * @throws IOException where the file is damaged, and nothing after can be read
   */
  Optional<RawArticle> next() throws IOException;
}
