package io.dateline.resolve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder of temporary files that goes when its use ends, well or badly. */
final class ScratchFolder {

  /** Uses the folder. */
  @FunctionalInterface
  interface Use<T> {
    T in(Path folder) throws IOException;
  }

  /** One among the system's temporary files. */
  static <T> T use(Use<T> use) {
    try {
      return use(Files.createTempDirectory("dateline-gazetteer-"), use);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot use " + System.getProperty("java.io.tmpdir") + " for temporary files: " + e, e);
    }
  }

  /** A given one, with what it holds. */
  static <T> T use(Path folder, Use<T> use) throws IOException {
    try {
      return use.in(Files.createDirectories(folder));
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> listing = Files.list(folder)) {
      files = listing.toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
    Files.delete(folder);
  }

  private ScratchFolder() {}
}
