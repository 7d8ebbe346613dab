package io.dateline.ingest;

/** A path that the user gave leads to nothing. The message says which, and what to do. */
public final class MissingInputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MissingInputException(String message) {
    super(message);
  }
}
