package io.dateline.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.posexplode;

import io.dateline.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * A table without arrays. Each array of a published table becomes a table of its own, {@code
 * TABLE_COLUMN}, with a row for each element: the key of the row that it stands in, its position
 * from 1, and its fields, or {@code value} where it has none. An array that is null or empty has no
 * rows.
 *
 * @param table what is left, or one of the arrays, as a declaration
 * @param from the published table that it is made from
 * @param array the column that it unfolds; null for what is left
 */
public record FlatTable(Table table, Table from, String array) {

  /** The column that every table of an array has besides the key of its row. */
  static final String POSITION = "position";

  /** The table itself without its arrays, then one for each of these. */
  public static List<FlatTable> of(Table table) {
    List<FlatTable> flat = new ArrayList<>();
    flat.add(new FlatTable(withoutArrays(table), table, null));
    for (io.dateline.table.Column column : table.columns()) {
      if (column.type() instanceof ArrayType type) {
        flat.add(new FlatTable(unfolded(table, column, type.elementType()), table, column.name()));
      }
    }
    return flat;
  }

  /**
   * Its rows, sorted by the key, undated ones last.
   *
   * @param published rows of {@link #from}
   */
  public Dataset<Row> rows(Dataset<Row> published) {
    Dataset<Row> rows = array == null ? published : exploded(published);
    Column[] order =
        table.key().stream().map(key -> col(key).asc_nulls_last()).toArray(Column[]::new);
    return rows.select(Arrays.stream(table.columnNames()).map(n -> col(n)).toArray(Column[]::new))
        .orderBy(order);
  }

  private Dataset<Row> exploded(Dataset<Row> published) {
    List<Column> columns = new ArrayList<>();
    from.key().forEach(key -> columns.add(col(key)));
    columns.add(posexplode(col(array)).as(new String[] {"__index", "__element"}));
    Dataset<Row> elements = published.select(columns.toArray(Column[]::new));
    elements = elements.withColumn(POSITION, col("__index").plus(1));
    if (elements.schema().apply("__element").dataType() instanceof StructType struct) {
      for (String field : struct.fieldNames()) {
        elements = elements.withColumn(name(from, array, field), col("__element").getField(field));
      }
      return elements;
    }
    return elements.withColumn("value", col("__element"));
  }

  private static Table withoutArrays(Table table) {
    return Table.named(table.name())
        .oneRowPer(table.rowPer())
        .key(table.key().toArray(String[]::new))
        .columnsOf(
            table,
            table.columns().stream()
                .filter(column -> !(column.type() instanceof ArrayType))
                .map(io.dateline.table.Column::name)
                .toArray(String[]::new))
        .build();
  }

  private static Table unfolded(Table table, io.dateline.table.Column column, DataType element) {
    List<String> key = new ArrayList<>(table.key());
    key.add(POSITION);
    Table.Builder flat =
        Table.named(table.name() + "_" + column.name())
            .oneRowPer("element of " + column.name() + " in " + table.name())
            .key(key.toArray(String[]::new))
            .columnsOf(table, table.key().toArray(String[]::new))
            .column(POSITION, DataTypes.IntegerType, "Its place in the array, from 1.");
    if (element instanceof StructType struct) {
      for (StructField field : struct.fields()) {
        flat.column(
            name(table, column.name(), field.name()),
            field.dataType(),
            "The %s of one element. All of them: %s".formatted(field.name(), column.doc()));
      }
      return flat.build();
    }
    return flat.column("value", element, "One element. All of them: " + column.doc()).build();
  }

  /** A field that is called like a part of the key is told from it by the array's name. */
  private static String name(Table table, String array, String field) {
    return table.key().contains(field) ? array + "_" + field : field;
  }
}
