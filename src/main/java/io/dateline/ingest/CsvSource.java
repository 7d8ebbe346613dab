package io.dateline.ingest;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;

/**
 * What a CSV parser reads from. Stops it in a record that does not end: a quote that is never
 * closed would have it hold the rest of the file.
 */
final class CsvSource extends FilterReader {

  private final int maxLength;
  private long handedOut;

  CsvSource(BufferedReader in, int maxLength) {
    super(in);
    this.maxLength = maxLength;
  }

  /** From here on characters count toward a new record. */
  void startRecord() {
    handedOut = 0;
  }

  /** Drops the rest of the line; the number of line breaks dropped, 0 or 1. */
  int skipLine() throws IOException {
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
      throw new RecordTooLargeException(maxLength);
    }
    int count = in.read(chars, offset, length);
    handedOut += Math.max(count, 0);
    return count;
  }
}
