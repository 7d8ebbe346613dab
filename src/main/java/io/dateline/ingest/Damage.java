package io.dateline.ingest;

import io.dateline.table.RejectReason;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;

/** The row that says where a file could not be read on. */
final class Damage {

  /**
   * A reject of the file as a whole: unreadable where the file system refused, else truncated.
   *
   * @param records how many records were read before
   * @param storedBytes how many bytes of the stored file were taken in, at most
   * @throws UncheckedIOException where the task was interrupted: that says nothing of the file
   */
  static RawArticle reject(RecordMapper mapper, IOException e, long records, long storedBytes) {
    if (e instanceof InterruptedIOException || e instanceof ClosedByInterruptException) {
      throw new UncheckedIOException(e);
    }
    String after = "after record " + records + ", near byte " + storedBytes + " of the file";
    String why = e.getMessage() == null ? e.toString() : e.getMessage();
    if (e instanceof FileBytes.EndlessRecordException) {
      return mapper.reject(
          0,
          RejectReason.RECORD_TOO_LARGE,
          "a record has no end "
              + after
              + " ("
              + why
              + "): the rest of the file was left; it is no dump, or damaged");
    }
    return e instanceof StoredBytes.AccessException
        ? mapper.reject(
            0,
            RejectReason.UNREADABLE_FILE,
            "reading fails " + after + " (" + why + "): check that it is there and may be read")
        : mapper.reject(
            0,
            RejectReason.TRUNCATED_FILE,
            "damaged or cut short " + after + " (" + why + "): fetch the file again");
  }

  private Damage() {}
}
