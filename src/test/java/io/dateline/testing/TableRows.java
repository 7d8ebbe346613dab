package io.dateline.testing;

import io.dateline.table.Table;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/** Rows of tables with the columns that a test speaks of, the others null. */
public final class TableRows {

  /** One row: names and values in turn; values may be null. */
  public static Map<String, Object> row(Object... namesAndValues) {
    Map<String, Object> row = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      row.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return row;
  }

  /** The rows in the table's schema; a column that it does not declare is a mistake. */
  @SafeVarargs
  public static Dataset<Row> rows(SparkSession spark, Table table, Map<String, Object>... values) {
    Stream.of(values).flatMap(value -> value.keySet().stream()).forEach(table::column);
    List<Row> rows =
        Arrays.stream(values)
            .map(
                value ->
                    RowFactory.create(Stream.of(table.columnNames()).map(value::get).toArray()))
            .toList();
    return spark.createDataFrame(rows, table.schema());
  }

  private TableRows() {}
}
