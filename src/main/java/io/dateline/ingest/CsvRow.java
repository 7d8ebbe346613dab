package io.dateline.ingest;

import io.dateline.table.RejectReason;
import java.util.Map;

/**
 * One data row of a CSV file.
 *
 * @param number its number below the header, from 1
 * @param fields its values by the header's names; null where the row cannot be used
 * @param reason why it cannot be used, or null
 * @param message the same for a person, or null
 */
record CsvRow(long number, Map<String, String> fields, RejectReason reason, String message) {

  static CsvRow of(long number, Map<String, String> fields) {
    return new CsvRow(number, fields, null, null);
  }

  static CsvRow bad(long number, RejectReason reason, String message) {
    return new CsvRow(number, null, reason, message);
  }
}
