package io.dateline.cli;

import io.dateline.warehouse.PublicationMark;
import io.dateline.warehouse.Warehouse;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells a disk that takes no more from a failure of the program. */
public final class StorageFailure {

  private static final List<String> FULL = List.of("no space left on device", "quota exceeded");
  private static final List<String> CLOSED =
      List.of(
          "read-only file system",
          "permission denied",
          "accessdeniedexception",
          "mkdirs failed to create");

  /**
   * What to say where the file system of the output, or Spark's scratch folder, refused to write;
   * empty where something else failed. To be asked before staging is cleared away.
   */
  public static Optional<Failure> of(Throwable e, Warehouse warehouse) {
    String full = named(e, FULL);
    String closed = named(e, CLOSED);
    if (full == null && closed == null) {
      return Optional.empty();
    }
    String problem =
        full == null
            ? "%s cannot be written any more (%s). Make it writable"
                .formatted(place(warehouse), closed)
            : "no space is left (%s): %s. Make room".formatted(full, space(warehouse));
    return Optional.of(
        new Failure(
            Failure.OTHER,
            problem
                + ", then start the same command again: it goes on from what is stored. "
                + state(warehouse),
            e));
  }

  /**
   * What to throw for a run that failed. Spark throws exceptions that it does not declare, so that
   * even a checked one has to be looked for.
   */
  public static RuntimeException explained(Exception e, Warehouse warehouse) {
    Optional<Failure> failure = of(e, warehouse);
    if (failure.isPresent()) {
      return failure.get();
    }
    return e instanceof RuntimeException unchecked
        ? unchecked
        : new IllegalStateException(e.getMessage(), e);
  }

  private static String named(Throwable thrown, List<String> signs) {
    for (Throwable e = thrown; e != null; e = e.getCause()) {
      String text = e.toString().toLowerCase(Locale.ROOT);
      for (String sign : signs) {
        if (text.contains(sign)) {
          return sign;
        }
      }
    }
    return null;
  }

  private static String state(Warehouse warehouse) {
    try {
      return PublicationMark.isSet(warehouse)
          ? "Some tables are of this run, others of the one before, each file whole"
          : "The tables are as they were";
    } catch (RuntimeException e) {
      return "Whether tables were replaced cannot be told";
    }
  }

  private static String space(Warehouse warehouse) {
    String scratch = System.getProperty("spark.local.dir", System.getProperty("java.io.tmpdir"));
    String ofScratch =
        "%s in Spark's scratch folder %s"
            .formatted(Plan.bytes(new File(scratch).getUsableSpace()), scratch);
    try {
      long left = warehouse.files().getStatus(warehouse.root()).getRemaining();
      return "%s free in %s, %s".formatted(Plan.bytes(left), place(warehouse), ofScratch);
    } catch (IOException e) {
      return ofScratch;
    }
  }

  private static String place(Warehouse warehouse) {
    return "the output folder " + Console.path(warehouse.root());
  }

  private StorageFailure() {}
}
