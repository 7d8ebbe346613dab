package io.dateline.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads tables as an analyst does: DuckDB over a plain glob. */
public final class Duck {

  /**
   * Runs a query.
   *
   * @return each row as its values in text, parted by a blank; null as {@code null}
   */
  public static List<String> query(String sql) {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (found.next()) {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          values.add(String.valueOf(found.getString(i)));
        }
        rows.add(String.join(" ", values));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Writes the rows of a query as a Parquet file, as another program than Spark does. */
  public static void write(String query, Path file, String compression) {
    String sql =
        "COPY (%s) TO '%s' (FORMAT parquet, COMPRESSION %s)".formatted(query, file, compression);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private Duck() {}
}
