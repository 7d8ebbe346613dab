package io.dateline.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * What a table is: its name, what one row stands for, its key and its columns in order.
 *
 * @param name plural snake case, also the folder's name
 * @param rowPer what one row stands for, to be read after "one row per"
 * @param key the columns that together are unique
 * @param columns every column, in the order in which it is written
 * @param schema the same for Spark: every column nullable, its description as the column's comment
 */
public record Table(
    String name, String rowPer, List<String> key, List<Column> columns, StructType schema) {

  public Table {
    key = List.copyOf(key);
    columns = List.copyOf(columns);
    Set<String> names = new HashSet<>();
    for (Column column : columns) {
      if (!names.add(column.name())) {
        throw new IllegalArgumentException(name + " declares column " + column.name() + " twice");
      }
    }
    for (String part : key) {
      if (!names.contains(part)) {
        throw new IllegalArgumentException(name + " has no column " + part + " for its key");
      }
    }
  }

  /**
   * A row of this table, its values in the order of the columns.
   *
   * <p>It knows its schema, unlike a row of {@code RowFactory}: Spark hands rows from one stage to
   * the next as they are, and the next one reads columns by name.
   */
  public Row row(Object... values) {
    if (values.length != columns.size()) {
      throw new IllegalArgumentException(
          "%s has %d columns, not %d".formatted(name, columns.size(), values.length));
    }
    return new GenericRowWithSchema(values, schema);
  }

  /** Starts a declaration; see any class of this package for how it reads. */
  public static Builder named(String name) {
    return new Builder(name);
  }

  /** The column of that name; a name that the table does not declare is a programming error. */
  public Column column(String columnName) {
    return columns.stream()
        .filter(c -> c.name().equals(columnName))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("table " + name + " has no column " + columnName));
  }

  /** Column names in order. */
  public String[] columnNames() {
    return columns.stream().map(Column::name).toArray(String[]::new);
  }

  /** The rows with the columns of this table alone, in order. */
  public Dataset<Row> select(Dataset<Row> rows) {
    return rows.selectExpr(columnNames());
  }

  /** Collects the parts of a declaration. */
  public static final class Builder {
    private final String name;
    private String rowPer = "";
    private List<String> key = List.of();
    private final List<Column> columns = new ArrayList<>();

    private Builder(String name) {
      this.name = name;
    }

    /** What one row stands for. */
    public Builder oneRowPer(String what) {
      this.rowPer = what;
      return this;
    }

    /** The columns that together are unique. */
    public Builder key(String... names) {
      this.key = Arrays.asList(names);
      return this;
    }

    /** Appends a column. */
    public Builder column(String columnName, DataType type, String doc) {
      columns.add(new Column(columnName, type, doc));
      return this;
    }

    /** Appends columns that another table declares, with their type and description. */
    public Builder columnsOf(Table other, String... names) {
      for (String wanted : names) {
        columns.add(other.column(wanted));
      }
      return this;
    }

    /** Ends the declaration. */
    public Table build() {
      StructField[] fields =
          columns.stream()
              .map(
                  c ->
                      new StructField(
                          c.name(),
                          c.type(),
                          true,
                          new MetadataBuilder().putString("comment", c.doc()).build()))
              .toArray(StructField[]::new);
      return new Table(name, rowPer, key, columns, new StructType(fields));
    }
  }
}
