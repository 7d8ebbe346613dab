package io.dateline.testing;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A JVM of its own with as little memory as a test wants to show that it is enough. */
public final class SmallJvm {

  /**
   * Runs a main class of this class path with the stack that a thread has by default.
   *
   * @param heapMegabytes its heap
   * @return what it printed, to both streams
   * @throws AssertionError where it does not end within five minutes
   */
  public static String run(int heapMegabytes, Class<?> main, Object... arguments) {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(
        List.of(
            "-Xmx" + heapMegabytes + "m",
            "-Duser.timezone=UTC",
            "-Dfile.encoding=UTF-8",
            "-Dsun.stdout.encoding=UTF-8",
            "-cp",
            classPath(),
            main.getName()));
    Stream.of(arguments).map(String::valueOf).forEach(command::add);
    try {
      Path printed = Files.createTempFile("small-jvm", ".txt");
      try {
        Process process =
            new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        boolean hasEnded = process.waitFor(5, TimeUnit.MINUTES);
        process.destroyForcibly();
        String text = new String(Files.readAllBytes(printed), StandardCharsets.UTF_8);
        if (!hasEnded) {
          throw new AssertionError("no end within five minutes; so far: " + text);
        }
        return text;
      } finally {
        Files.delete(printed);
      }
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private SmallJvm() {}
}
