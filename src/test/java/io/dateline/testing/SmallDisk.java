package io.dateline.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A file system in memory that can be filled and closed. */
public final class SmallDisk implements AutoCloseable {

  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /** Mounts it; skips the calling test where that is not permitted. */
  public static SmallDisk mount(Path folder, int megabytes) throws IOException {
    Files.createDirectories(folder);
    assumeTrue(
        call("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString()),
        "needs the right to mount a tmpfs");
    return new SmallDisk(folder);
  }

  public Path folder() {
    return folder;
  }

  /** Leaves so many bytes free; what fills the rest can be deleted. */
  public Path fill(long free) throws IOException {
    Path filler = folder.resolve(".filler");
    long bytes = folder.toFile().getUsableSpace() - free;
    Files.write(filler, new byte[Math.toIntExact(bytes)]);
    return filler;
  }

  /**
   * From here on nothing can be opened for writing, whoever asks. A second, read-only mount covers
   * the first: to make the first one read-only is refused while any file in it is open for writing,
   * and a writer whose disk was full may stay open until its memory is collected.
   */
  public void makeReadOnly() {
    String path = folder.toString();
    for (int attempt = 0; attempt < 100; attempt++) {
      if (call("mount", "--bind", path, path)) {
        if (call("mount", "-o", "remount,ro,bind", path)) {
          return;
        }
        makeWritable();
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
    throw new IllegalStateException(path + " cannot be covered by a read-only mount");
  }

  /** Takes the cover away. */
  public void makeWritable() {
    if (!call("umount", "-l", folder.toString())) {
      throw new IllegalStateException(folder + " stays read-only");
    }
  }

  private static boolean call(String... command) {
    try {
      Process process =
          new ProcessBuilder(List.of(command))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException | InterruptedException e) {
      return false;
    }
  }

  @Override
  public void close() {
    call("umount", "-l", folder.toString());
  }
}
