package io.dateline.ingest;

import io.dateline.table.RejectReason;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows of a CSV file (RFC 4180) by the names in its header. Quoted fields may hold line breaks;
 * the delimiter is the comma, semicolon or tab that the header holds most of.
 */
final class CsvRows implements Closeable {

  private static final int HEADER_SAMPLE = 1 << 14;

  private final CsvSource source;
  private final CSVFormat format;
  private CSVParser parser;
  private Iterator<CSVRecord> records;
  private List<String> header;
  private long linesBefore;
  private long number;

  CsvRows(InputStream bytes, int maxLength) throws IOException {
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(Charsets.utf8(bytes), StandardCharsets.UTF_8), HEADER_SAMPLE);
    char delimiter = delimiterOf(reader);
    this.format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(delimiter)
            .setIgnoreEmptyLines(true)
            // A quote that ends too early, as in "a "b" c", spoils its field only.
            .setTrailingData(true)
            .get();
    this.source = new CsvSource(reader, delimiter, maxLength);
    startParser();
  }

  /**
   * The next row, or what is wrong with it; empty after the last.
   *
   * @throws IOException where the stream fails
   */
  Optional<CsvRow> next() throws IOException {
    try {
      source.startRecord();
      if (header == null) {
        header = records.hasNext() ? records.next().toList() : List.of();
        source.startRecord();
      }
      return records.hasNext() ? Optional.of(row(records.next())) : Optional.empty();
    } catch (UncheckedIOException e) {
      return failed(e.getCause());
    }
  }

  private CsvRow row(CSVRecord cells) {
    number++;
    if (cells.size() < header.size()) {
      return bad("it has " + cells.size() + " columns, the header has " + header.size());
    }
    Map<String, String> fields = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      if (i < header.size()) {
        fields.putIfAbsent(header.get(i), cells.get(i));
      } else if (!cells.get(i).isBlank()) {
        return bad("it has " + cells.size() + " columns, the header has only " + header.size());
      }
    }
    return CsvRow.of(number, fields);
  }

  private CsvRow bad(String why) {
    return CsvRow.bad(
        number,
        RejectReason.BAD_RECORD,
        "the row that ends in line "
            + line()
            + " cannot be used, "
            + why
            + "; put values that hold a delimiter or a line break in quotes");
  }

  private Optional<CsvRow> failed(IOException e) throws IOException {
    if (header == null) {
      header = List.of();
    }
    if (e instanceof RecordTooLargeException) {
      number++;
      long from = line();
      linesBefore = from + source.skipLine();
      startParser();
      String message =
          "the row is too long, "
              + e.getMessage()
              + ", and was left in line "
              + from
              + ": split it, raise the limit, or close the quote that is open";
      return Optional.of(CsvRow.bad(number, RejectReason.RECORD_TOO_LARGE, message));
    }
    if (e instanceof CSVException) {
      number++;
      records = List.<CSVRecord>of().iterator();
      return Optional.of(bad("a quote is never closed (" + e.getMessage() + ")"));
    }
    throw e;
  }

  private void startParser() throws IOException {
    parser = CSVParser.parse(source, format);
    records = parser.iterator();
  }

  private long line() {
    return linesBefore + parser.getCurrentLineNumber();
  }

  private static char delimiterOf(BufferedReader reader) throws IOException {
    char[] sample = new char[HEADER_SAMPLE];
    reader.mark(HEADER_SAMPLE);
    int length = Math.max(reader.read(sample, 0, sample.length), 0);
    reader.reset();
    int[] counts = new int[128];
    boolean quoted = false;
    for (int i = 0; i < length && (quoted || sample[i] != '\n'); i++) {
      quoted ^= sample[i] == '"';
      if (!quoted && sample[i] < counts.length) {
        counts[sample[i]]++;
      }
    }
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      best = counts[candidate] > counts[best] ? candidate : best;
    }
    return best;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
