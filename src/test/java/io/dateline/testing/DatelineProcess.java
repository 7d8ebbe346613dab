package io.dateline.testing;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Dateline in a JVM of its own, as a scheduler starts it: it can be killed, and has executors. */
public final class DatelineProcess {

  /**
   * Starts a command.
   *
   * @param master where Spark runs: {@code local[2]}, {@code local-cluster[2,1,2048]} …
   * @param log what it prints
   */
  public static Process start(String master, Path log, String... arguments) throws IOException {
    String classPath = classPath();
    List<String> options =
        List.of(
            "-Xmx2g",
            "-Dspark.master=" + master,
            "-Dspark.driver.host=127.0.0.1",
            "-Dspark.driver.bindAddress=127.0.0.1",
            "-Dspark.sql.shuffle.partitions=2",
            "-Dspark.executor.memory=1536m",
            "-Dspark.executor.extraClassPath=" + classPath,
            "-Dspark.executor.extraJavaOptions=-Duser.timezone=UTC");
    return startClass("io.dateline.Dateline", options, log, List.of(arguments));
  }

  /** Starts any class of the tests' class path, or one of Spark's daemons. */
  static Process startClass(
      String mainClass, List<String> options, Path log, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(jvmOptions());
    command.addAll(options);
    command.addAll(List.of("-cp", classPath(), mainClass));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_HOME", Path.of("target/spark").toAbsolutePath().toString());
    return builder.start();
  }

  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** The options of this JVM that open modules to Spark. */
  private static List<String> jvmOptions() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.startsWith("--") || option.startsWith("-Duser.timezone"))
        .toList();
  }

  private DatelineProcess() {}
}
