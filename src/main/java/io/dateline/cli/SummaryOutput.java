package io.dateline.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Where the line goes that tells a monitor of a run. */
@FunctionalInterface
interface SummaryOutput {

  /** Nobody asks. */
  SummaryOutput NONE = line -> {};

  /** Takes the line, without its end. */
  void write(String line);

  static SummaryOutput standard() {
    return line ->
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)
            .println(line);
  }

  /** The file is replaced in one step: who reads it meanwhile sees the run before. */
  static SummaryOutput file(Path file) {
    return line -> {
      Path beside = file.resolveSibling("." + file.getFileName() + ".tmp");
      try {
        Files.writeString(beside, line + "\n");
        Files.move(
            beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
      }
    };
  }
}
