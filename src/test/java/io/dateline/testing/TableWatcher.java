package io.dateline.testing;

import io.dateline.table.PublishedTables;
import io.dateline.table.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An analyst who never stops reading: queries every table over a plain glob, again and again, and
 * notes each error, each doubled key and each article or mention that was there before and is not.
 */
public final class TableWatcher implements AutoCloseable {

  private static final List<String> NEVER_FEWER = List.of("articles", "mentions");

  private final Output output;
  private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, Long> rows = new TreeMap<>();
  private final Thread thread;
  private volatile boolean isOver;
  private volatile int rounds;

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
      complaints.add(table.name() + ": " + e.getCause());
    }
  }

  @Override
  public void close() throws InterruptedException {
    isOver = true;
    thread.join();
  }
}
