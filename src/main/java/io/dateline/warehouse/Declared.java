package io.dateline.warehouse;

import static org.apache.spark.sql.functions.col;

import io.dateline.table.Table;
import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.StructField;

/** Brings rows into a table's declared shape: order, types and the description of each column. */
final class Declared {

  static Column[] columns(Table table) {
    return Arrays.stream(table.schema().fields()).map(Declared::column).toArray(Column[]::new);
  }

  private static Column column(StructField field) {
    return col(field.name()).cast(field.dataType()).as(field.name(), field.metadata());
  }

  private Declared() {}
}
