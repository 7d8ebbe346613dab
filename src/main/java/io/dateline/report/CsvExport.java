package io.dateline.report;

import io.dateline.table.Column;
import io.dateline.table.Table;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.spark.sql.Row;

/**
 * Tables as CSV (RFC 4180): UTF-8, a header, null as an empty cell, dates and timestamps as in ISO
 * 8601, UTC.
 */
public final class CsvExport {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

  /**
   * Writes one table.
   *
   * @param rows of the columns of {@code table}, none of them an array
   * @return rows written
   */
  public static long write(OutputStream out, Table table, Iterator<Row> rows) throws IOException {
    CSVPrinter csv = printer(out);
    csv.printRecord((Object[]) table.columnNames());
    long count = 0;
    while (rows.hasNext()) {
      Row row = rows.next();
      for (int i = 0; i < row.size(); i++) {
        csv.print(cell(row.get(i)));
      }
      csv.println();
      count++;
    }
    csv.flush();
    return count;
  }

  /** Writes the data dictionary: table, column, type and meaning. */
  public static void writeDictionary(OutputStream out, List<Table> tables) throws IOException {
    CSVPrinter csv = printer(out);
    csv.printRecord("table", "column", "type", "meaning");
    for (Table table : tables) {
      for (Column column : table.columns()) {
        csv.printRecord(table.name(), column.name(), column.sqlType(), column.doc());
      }
    }
    csv.flush();
  }

  private static CSVPrinter printer(OutputStream out) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    return new CSVPrinter(text, FORMAT);
  }

  /** Instants and dates print as ISO 8601 by themselves. */
  private static Object cell(Object value) {
    return value instanceof Double number ? Decimal.text(number) : value;
  }

  private CsvExport() {}
}
