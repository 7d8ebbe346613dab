package io.dateline.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Real corpora and gold labels that lie beside the checkout and are not part of it. Tests that ask
 * for a file which is not there are reported as skipped, with the path that was looked for.
 */
public final class SharedData {

  private static final Path ROOT = Path.of("..", "shared");

  /** The file or folder below {@code ../shared}; skips the calling test where it is missing. */
  public static Path require(String relative) {
    Path path = ROOT.resolve(relative);
    assumeTrue(Files.exists(path), "needs " + path + ", which is not beside this checkout");
    return path;
  }

  private SharedData() {}
}
