import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** Compares the rows of every table of two output folders: {@code CompareTables LEFT RIGHT}. */
final class CompareTables {

  public static void main(String[] args) throws Exception {
    Path left = Path.of(args[0], "tables");
    Path right = Path.of(args[1], "tables");
    List<String> tables = names(left);
    if (tables.isEmpty() || !tables.equals(names(right))) {
      System.out.println("✗ tables differ: " + tables + " and " + names(right));
      System.exit(4);
    }
    long rows = 0;
    boolean isSame = true;
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = duck.createStatement()) {
      for (String table : tables) {
        String one = rows(left, table);
        String other = rows(right, table);
        long count = number(sql, one);
        long differing =
            number(sql, one + " EXCEPT ALL " + other) + number(sql, other + " EXCEPT ALL " + one);
        rows += count;
        isSame &= differing == 0;
        if (differing > 0) {
          System.out.printf("✗ %s: %,d rows differ%n", table, differing);
        }
      }
    }
    if (!isSame) {
      System.exit(4);
    }
    System.out.printf("✓ %d tables, %,d rows, none differs%n", tables.size(), rows);
  }

  /** Dumps may lie in another folder, so a file of theirs goes by its own name. */
  private static String rows(Path tables, String table) {
    String columns =
        table.equals("articles") ? "* REPLACE (parse_filename(input_file) AS input_file)" : "*";
    return "SELECT " + columns + " FROM '" + tables.resolve(table) + "/**/*.parquet'";
  }

  private static List<String> names(Path tables) throws Exception {
    try (Stream<Path> folders = Files.list(tables)) {
      return folders.filter(Files::isDirectory).map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  private static long number(Statement sql, String rows) throws SQLException {
    try (ResultSet found = sql.executeQuery("SELECT count(*) FROM (" + rows + ")")) {
      found.next();
      return found.getLong(1);
    }
  }
}
