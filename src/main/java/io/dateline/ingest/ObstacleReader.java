package io.dateline.ingest;

import io.dateline.table.RejectReason;
import java.util.Optional;

/** A file that is not opened: one row that says why. */
final class ObstacleReader implements ArticleReader {

  private final RawArticle reject;
  private boolean ended;

  ObstacleReader(String obstacle, RecordMapper mapper) {
    RejectReason reason =
        obstacle.startsWith(FolderWalk.LEADS_OUT)
            ? RejectReason.OUTSIDE_FOLDER
            : RejectReason.UNREADABLE_FILE;
    this.reject = mapper.reject(0, reason, obstacle);
  }

  @Override
  public Optional<RawArticle> next() {
    Optional<RawArticle> row = ended ? Optional.empty() : Optional.of(reject);
    ended = true;
    return row;
  }

  @Override
  public void close() {
    // Nothing was opened.
  }
}
