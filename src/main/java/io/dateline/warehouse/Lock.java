package io.dateline.warehouse;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.Path;

/**
 * Only one run writes to an output folder. The lock is a file that names its run; one whose process
 * is gone from this machine is taken over.
 */
public final class Lock implements AutoCloseable {

  /** Thrown where another run holds the folder; the message names it. */
  public static final class HeldException extends RuntimeException {
    private static final long serialVersionUID = 1;

    HeldException(String message) {
      super(message);
    }
  }

  private record Holder(String runId, String host, long pid, String processStart, String since) {

    /** A number is given to another process in time; the moment of its start is not. */
    boolean isGone() {
      return host.equals(hostName()) && !processStart.equals(startOf(pid));
    }
  }

  private final Warehouse warehouse;

  private Lock(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /** Takes the folder for this run and clears away what dead runs left in staging. */
  public static Lock take(Warehouse warehouse, String runId) {
    Path path = warehouse.lock();
    try {
      Optional<Holder> holder = holder(warehouse, path);
      if (holder.isPresent()) {
        if (!holder.get().isGone()) {
          throw held(holder.get(), path);
        }
        warehouse.files().delete(path, false);
      }
      create(warehouse, path, runId);
      warehouse.files().delete(warehouse.allStaging(), true);
      return new Lock(warehouse);
    } catch (FileAlreadyExistsException e) {
      throw new HeldException(
          "another run took " + warehouse.root() + " just now; start again when it has ended");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + path + ": " + e.getMessage(), e);
    }
  }

  /** A lock that does not parse was cut off while it was written: its run is dead. */
  private static Optional<Holder> holder(Warehouse warehouse, Path path) throws IOException {
    try {
      return JsonFile.read(warehouse.files(), path, Holder.class);
    } catch (UncheckedIOException unreadable) {
      warehouse.files().delete(path, false);
      return Optional.empty();
    }
  }

  private static void create(Warehouse warehouse, Path path, String runId) throws IOException {
    Holder self =
        new Holder(
            runId,
            hostName(),
            ProcessHandle.current().pid(),
            startOf(ProcessHandle.current().pid()),
            Instant.now().toString());
    warehouse.files().mkdirs(warehouse.root());
    try (OutputStream out = warehouse.files().create(path, false)) {
      out.write(JsonFile.text(self).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static HeldException held(Holder holder, Path path) {
    return new HeldException(
        "run %s (process %d on %s, since %s) is writing to this output; wait for it, or delete %s if it is dead"
            .formatted(holder.runId(), holder.pid(), holder.host(), holder.since(), path));
  }

  /** When a process started; empty where there is none of that number. */
  private static String startOf(long pid) {
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().startInstant())
        .map(Instant::toString)
        .orElse("");
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (IOException e) {
      return "unknown";
    }
  }

  @Override
  public void close() {
    try {
      warehouse.files().delete(warehouse.allStaging(), true);
      warehouse.files().delete(warehouse.lock(), false);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + warehouse.lock(), e);
    }
  }
}
