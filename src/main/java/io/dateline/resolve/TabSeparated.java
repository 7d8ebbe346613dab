package io.dateline.resolve;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads this project's own tab-separated files: a header line, {@code |} between list items. */
final class TabSeparated {

  /** One line, its cells by column name. */
  static final class Line {
    private final String file;
    private final long number;
    private final Map<String, Integer> columns;
    private final String[] cells;

    private Line(String file, long number, Map<String, Integer> columns, String[] cells) {
      this.file = file;
      this.number = number;
      this.columns = columns;
      this.cells = cells;
    }

    /** The cell, empty where the line is shorter than the header. */
    String text(String column) {
      int at = columns.get(column);
      return at < cells.length ? cells[at].strip() : "";
    }

    List<String> list(String column) {
      String cell = text(column);
      return cell.isEmpty() ? List.of() : Arrays.asList(cell.split("\\s*\\|\\s*"));
    }

    long integer(String column) {
      String cell = text(column);
      try {
        return cell.isEmpty() ? 0 : Long.parseLong(cell);
      } catch (NumberFormatException e) {
        throw wrong(column, cell, "a whole number", e);
      }
    }

    double degrees(String column) {
      String cell = text(column);
      try {
        return Double.parseDouble(cell);
      } catch (NumberFormatException e) {
        throw wrong(column, cell, "a number of degrees", e);
      }
    }

    private IllegalArgumentException wrong(
        String column, String cell, String wanted, NumberFormatException cause) {
      return new IllegalArgumentException(
          String.format(
              "%s, line %d: column %s holds \"%s\" where %s is needed; mend the line",
              file, number, column, cell, wanted),
          cause);
    }
  }

  /**
   * Hands every line below the header to {@code action}; empty lines and lines that begin with
   * {@code #} are passed over.
   *
   * @throws IllegalArgumentException when the header lacks one of {@code columns}
   */
  static void read(String file, BufferedReader reader, List<String> columns, Consumer<Line> action)
      throws IOException {
    Map<String, Integer> header = null;
    long number = 0;
    for (String text = reader.readLine(); text != null; text = reader.readLine()) {
      number++;
      if (text.isBlank() || text.startsWith("#")) {
        continue;
      }
      String[] cells = text.split("\t", -1);
      if (header == null) {
        header = header(file, number, cells, columns);
      } else {
        action.accept(new Line(file, number, header, cells));
      }
    }
    if (header == null) {
      throw new IllegalArgumentException(
          file + " is empty; its first line must name the columns " + String.join(", ", columns));
    }
  }

  private static Map<String, Integer> header(
      String file, long number, String[] cells, List<String> wanted) {
    Map<String, Integer> header = new HashMap<>();
    for (int i = 0; i < cells.length; i++) {
      header.put(cells[i].strip(), i);
    }
    for (String column : wanted) {
      if (!header.containsKey(column)) {
        throw new IllegalArgumentException(
            String.format(
                "%s, line %d: the header has no column %s; needed are %s",
                file, number, column, String.join(", ", wanted)));
      }
    }
    return header;
  }

  private TabSeparated() {}
}
