package io.dateline.cli;

import io.dateline.ingest.MissingInputException;

/**
 * An end of a command that is not its user's success: one line that says what to do, and a code.
 */
public final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Bad option or setting. */
  public static final int USAGE = 2;

  /** Input missing, or nothing in it that can be read. */
  public static final int NO_INPUT = 3;

  /** A check failed. */
  public static final int CHECK = 4;

  /** Anything else. */
  public static final int OTHER = 1;

  private final int exitCode;

  public Failure(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  public Failure(int exitCode, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  public int exitCode() {
    return exitCode;
  }

  /** The code with which a command ends that threw this. */
  static int codeOf(Throwable e) {
    if (e instanceof Failure failure) {
      return failure.exitCode();
    }
    return e instanceof MissingInputException ? NO_INPUT : OTHER;
  }
}
