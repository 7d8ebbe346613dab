package io.dateline.ingest;

import java.io.IOException;

/** A record turned out longer than allowed while it was read; its reader skips the rest of it. */
final class RecordTooLargeException extends IOException {
  private static final long serialVersionUID = 1L;

  RecordTooLargeException(String what) {
    super(what);
  }
}
