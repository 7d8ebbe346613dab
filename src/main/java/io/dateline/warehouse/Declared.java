package io.dateline.warehouse;

import static org.apache.spark.sql.functions.col;

import io.dateline.table.Table;
import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;

/** Brings rows into a table's declared shape: order, types and the description of each column. */
final class Declared {

  /**
   * The rows with the table's very schema. Spark marks a count as never null and would write it so;
   * where it does, the rows are given the declared schema, in which every column is nullable.
   */
  static Dataset<Row> rows(Dataset<Row> rows, Table table) {
    Dataset<Row> shaped = rows.select(columns(table));
    return shaped.schema().equals(table.schema())
        ? shaped
        : rows.sparkSession().createDataFrame(shaped.toJavaRDD(), table.schema());
  }

  static Column[] columns(Table table) {
    return Arrays.stream(table.schema().fields()).map(Declared::column).toArray(Column[]::new);
  }

  private static Column column(StructField field) {
    return col(field.name()).cast(field.dataType()).as(field.name(), field.metadata());
  }

  private Declared() {}
}
