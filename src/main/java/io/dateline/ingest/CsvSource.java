package io.dateline.ingest;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;

/**
 * What a CSV parser reads from. Stops it in a record that does not end: a quote that is never
 * closed would have it hold the rest of the file.
 */
final class CsvSource extends FilterReader {

  private static final int MOST_COLUMNS = 100_000;

  private final char delimiter;
  private final int maxLength;
  private long handedOut;
  private int columns;
  private boolean quoted;

  CsvSource(BufferedReader in, char delimiter, int maxLength) {
    super(in);
    this.delimiter = delimiter;
    this.maxLength = maxLength;
  }

  /** From here on characters count toward a new record. */
  void startRecord() {
    handedOut = 0;
  }

  /** Drops the rest of the line; the number of line breaks dropped, 0 or 1. */
  int skipLine() throws IOException {
    columns = 0;
    quoted = false;
    for (int c = in.read(); c >= 0; c = in.read()) {
      if (c == '\n') {
        return 1;
      }
    }
    return 0;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] chars, int offset, int length) throws IOException {
    if (handedOut > maxLength) {
      throw new RecordTooLargeException("over " + maxLength + " characters");
    }
    int count = in.read(chars, offset, length);
    handedOut += Math.max(count, 0);
    countColumns(chars, offset, count);
    return count;
  }

  // The parser makes a string of every column before anybody can look at the row.
  private void countColumns(char[] chars, int offset, int count) throws IOException {
    for (int i = offset; i < offset + count; i++) {
      char c = chars[i];
      quoted ^= c == '"';
      if (c == '\n' && !quoted) {
        columns = 0;
      } else if (c == delimiter && !quoted && ++columns > MOST_COLUMNS) {
        throw new RecordTooLargeException("over " + MOST_COLUMNS + " columns");
      }
    }
  }
}
