package io.dateline.warehouse;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
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

  private static final Duration WRITTEN_WITHIN = Duration.ofSeconds(30);

  private final Warehouse warehouse;

  private Lock(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /** The lock cannot be judged at this moment: its writer is at work, or died at it. */
  private static final class UndecidedException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /**
   * Takes the folder for this run and clears away what dead runs left in staging. Where a lock is
   * half written it waits, up to 30 seconds, until the other run has written it or must be dead.
   *
   * @throws HeldException where another run holds the folder
   */
  public static Lock take(Warehouse warehouse, String runId) {
    long start = System.nanoTime();
    while (true) {
      try {
        return takeNow(warehouse, runId);
      } catch (UndecidedException undecided) {
        if (System.nanoTime() - start > WRITTEN_WITHIN.plusSeconds(1).toNanos()) {
          throw justTaken(warehouse);
        }
        LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
      }
    }
  }

  private static Lock takeNow(Warehouse warehouse, String runId) {
    Path path = warehouse.lock();
    try {
      if (isLeft(warehouse, path)) {
        clear(warehouse, path);
      }
      create(warehouse, path, runId);
      warehouse.files().delete(warehouse.allStaging(), true);
      return new Lock(warehouse);
    } catch (FileAlreadyExistsException e) {
      throw new UndecidedException();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + path + ": " + e.getMessage(), e);
    }
  }

  /**
   * Whether a lock lies there whose run is dead; where it lives, that is the exception. One that
   * does not parse is being written at this moment, or was cut off while it was written.
   */
  private static boolean isLeft(Warehouse warehouse, Path path) throws IOException {
    try {
      Optional<Holder> holder = JsonFile.read(warehouse.files(), path, Holder.class);
      if (holder.isPresent() && !holder.get().isGone()) {
        throw held(holder.get(), path);
      }
      return holder.isPresent();
    } catch (UncheckedIOException unreadable) {
      if (!isOld(warehouse.files(), path)) {
        throw new UndecidedException();
      }
      return true;
    }
  }

  /**
   * Takes a dead run's lock away. Two runs may find it at once: the one that makes the claim looks
   * again, so that neither takes away what the other has locked meanwhile.
   */
  private static void clear(Warehouse warehouse, Path path) throws IOException {
    FileSystem files = warehouse.files();
    Path claim = path.suffix("-claim");
    if (isOld(files, claim)) {
      files.delete(claim, false);
    }
    open(files, claim).close();
    try {
      if (isLeft(warehouse, path)) {
        files.delete(path, false);
      }
    } finally {
      files.delete(claim, false);
    }
  }

  private static boolean isOld(FileSystem files, Path path) throws IOException {
    try {
      long changed = files.getFileStatus(path).getModificationTime();
      return changed < System.currentTimeMillis() - WRITTEN_WITHIN.toMillis();
    } catch (FileNotFoundException notThere) {
      return false;
    }
  }

  private static HeldException justTaken(Warehouse warehouse) {
    return new HeldException(
        "another run took " + warehouse.root() + " just now; start again when it has ended");
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
    try (OutputStream out = open(warehouse.files(), path)) {
      out.write(JsonFile.text(self).getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Hadoop's local file system looks first and creates then; the system's own does it at once. */
  private static OutputStream open(FileSystem files, Path path) throws IOException {
    if (!files.getScheme().equals("file")) {
      return files.create(path, false);
    }
    try {
      return Files.newOutputStream(
          java.nio.file.Path.of(path.toUri().getPath()), StandardOpenOption.CREATE_NEW);
    } catch (java.nio.file.FileAlreadyExistsException e) {
      throw new FileAlreadyExistsException(e.getMessage());
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
