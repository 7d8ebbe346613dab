package io.dateline.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A Spark standalone cluster on loopback, a master and two workers of one core in processes of
 * their own: its executors and workers can be killed.
 */
public final class StandaloneCluster implements AutoCloseable {

  private static final String DEPLOY = "org.apache.spark.deploy.";

  /** Spark's own settings of its log: what it says when it is ready. */
  private static final String SPEAKING =
      "-Dlog4j2.configurationFile=classpath:org/apache/spark/log4j2-defaults.properties";

  private final Path folder;
  private final String address;
  private final List<Process> daemons = new ArrayList<>();
  private final List<Process> workers = new ArrayList<>();

  /** Starts it and waits until both workers have registered. */
  public StandaloneCluster(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    int port = freePort();
    this.address = "spark://127.0.0.1:" + port;
    start("master", DEPLOY + "master.Master", "ALIVE", "--port", "" + port);
    for (int i = 0; i < 2; i++) {
      addWorker();
    }
  }

  /** The address of the master. */
  public String master() {
    return address;
  }

  private void addWorker() throws IOException {
    String name = "worker-" + daemons.size();
    String work = folder.resolve(name).toString();
    workers.add(
        start(
            name,
            DEPLOY + "worker.Worker",
            "Successfully registered",
            "--cores",
            "1",
            "--memory",
            "2g",
            "--work-dir",
            work,
            address));
  }

  /** Kills an executor at once, where one runs; the worker would start another. */
  public boolean killExecutor(Random random) {
    List<ProcessHandle> executors = workers.stream().flatMap(Process::descendants).toList();
    return !executors.isEmpty()
        && executors.get(random.nextInt(executors.size())).destroyForcibly();
  }

  /**
   * Kills a worker at once.
   *
   * @return the executors that it had, which should end by themselves
   */
  public List<ProcessHandle> killWorker(Random random) throws InterruptedException {
    Process worker = workers.remove(random.nextInt(workers.size()));
    List<ProcessHandle> executors = worker.descendants().toList();
    worker.destroyForcibly().waitFor();
    return executors;
  }

  private Process start(String name, String daemon, String ready, String... arguments)
      throws IOException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(0, List.of("--host", "127.0.0.1", "--webui-port", "" + freePort()));
    Path log = folder.resolve(name + ".log");
    Process process = DatelineProcess.startClass(daemon, List.of("-Xmx512m", SPEAKING), log, all);
    daemons.add(process);
    for (int i = 0; i < 600 && process.isAlive(); i++) {
      if (Files.readString(log).contains(ready)) {
        return process;
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
    close();
    throw new IllegalStateException(name + " did not start: " + Files.readString(log));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Ends all daemons and executors. */
  @Override
  public void close() {
    Stream<ProcessHandle> executors = daemons.stream().flatMap(Process::descendants);
    executors.toList().forEach(ProcessHandle::destroyForcibly);
    daemons.forEach(daemon -> daemon.destroyForcibly().onExit().join());
  }
}
