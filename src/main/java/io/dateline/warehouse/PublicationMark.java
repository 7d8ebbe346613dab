package io.dateline.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A note that a run has begun to replace published files and has not ended. Where the next run
 * finds it, some weeks may follow other settings than the manifest says, and all are published
 * again.
 */
public final class PublicationMark {

  private record Begun(String runId, List<String> weeks) {}

  /** Whether a run was stopped while it published. */
  public static boolean isSet(Warehouse warehouse) {
    try {
      return warehouse.files().exists(warehouse.publicationMark());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look for " + warehouse.publicationMark(), e);
    }
  }

  /** To be called before the first published file is replaced. */
  public static void set(Warehouse warehouse, String runId, List<String> weeks) {
    JsonFile.write(warehouse.files(), warehouse.publicationMark(), new Begun(runId, weeks));
  }

  /** To be called when the manifest is written. */
  public static void clear(Warehouse warehouse) {
    try {
      warehouse.files().delete(warehouse.publicationMark(), false);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + warehouse.publicationMark(), e);
    }
  }

  private PublicationMark() {}
}
