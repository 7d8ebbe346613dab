package io.dateline;

import io.dateline.cli.DatelineCommand;
import java.util.TimeZone;

/** Starts the command that the arguments name; see {@code dateline --help}. */
public final class Dateline {

  public static void main(String[] args) {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    int exitCode = DatelineCommand.commandLine().execute(args);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  private Dateline() {}
}
