package io.dateline.table;

import java.util.Objects;
import org.apache.spark.sql.types.DataType;

/**
 * One column of a table, declared once: name, type and what it means.
 *
 * @param name snake case; {@code …_id} keys, {@code is_…} booleans, {@code …_at} UTC timestamps
 * @param type Spark type; every column is nullable, {@code dateline check} tests keys
 * @param doc one or two sentences: meaning, unit, range, when it is null
 */
public record Column(String name, DataType type, String doc) {

  public Column {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    if (doc == null || doc.isBlank()) {
      throw new IllegalArgumentException("column " + name + " has no description");
    }
  }

  /** The type as an analyst's SQL writes it: {@code BIGINT}, {@code DATE}, {@code DOUBLE} … */
  public String sqlType() {
    return type.sql();
  }
}
