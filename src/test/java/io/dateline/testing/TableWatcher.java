package io.dateline.testing;

import io.dateline.table.PublishedTables;
import io.dateline.table.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * An analyst who never stops reading: queries every table over a plain glob, again and again, and
 * notes each error, each doubled key and each article or mention that was there before and is not.
 *
 * <p>DuckDB opens a file twice, for its footer and for its pages (strace counts so). Where the file
 * gives way to another in between, the query fails, as it would on any file that is replaced: such
 * a query is repeated, as an analyst would repeat it, and counted.
 */
public final class TableWatcher implements AutoCloseable {

  private static final List<String> NEVER_FEWER = List.of("articles", "mentions");

  private final Output output;
  private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, Long> rows = new TreeMap<>();
  private final Thread thread;
  private volatile boolean isOver;
  private volatile int rounds;
  private volatile int repeats;

  /** Begins to read. */
  public TableWatcher(Output output) {
    this.output = output;
    this.thread = new Thread(this::watch, "table-watcher");
    thread.start();
  }

  /** What was wrong at any moment; empty where every read was right. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** How often all tables were read. */
  public int rounds() {
    return rounds;
  }

  /** Queries that failed because a file was replaced between its two openings. */
  public int repeats() {
    return repeats;
  }

  private void watch() {
    while (!isOver) {
      PublishedTables.ALL.forEach(this::read);
      rounds++;
    }
  }

  private void read(Table table) {
    if (!output.hasFiles(table.name())) {
      return;
    }
    String key = String.join(", ", table.key());
    Set<Object> files = files(table);
    try {
      String found =
          Duck.query(
                  "SELECT count(*), count(DISTINCT (%s)) FROM %s"
                      .formatted(key, output.glob(table.name())))
              .get(0);
      long all = Long.parseLong(found.split(" ")[0]);
      if (!found.equals(all + " " + all)) {
        complaints.add(table.name() + " has doubled keys: " + found);
      }
      Long before = rows.put(table.name(), all);
      if (before != null && before > all && NEVER_FEWER.contains(table.name())) {
        complaints.add("%s had %,d rows, then %,d".formatted(table.name(), before, all));
      }
    } catch (IllegalStateException e) {
      if (files.equals(files(table))) {
        complaints.add(table.name() + ": " + e.getCause());
      } else {
        repeats++;
        read(table);
      }
    }
  }

  /** What tells a file from one that took its place. */
  private Set<Object> files(Table table) {
    Set<Object> keys = new HashSet<>();
    try (Stream<Path> files = Files.walk(output.folder().resolve("tables/" + table.name()))) {
      for (Path file : files.toList()) {
        keys.add(Files.readAttributes(file, BasicFileAttributes.class).fileKey());
      }
      return keys;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws InterruptedException {
    isOver = true;
    thread.join();
  }
}
