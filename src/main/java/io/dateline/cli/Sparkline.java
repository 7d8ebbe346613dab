package io.dateline.cli;

/** A row of numbers as a row of small bars. */
final class Sparkline {

  private static final String BARS = "▁▂▃▄▅▆▇█";
  private static final char NOTHING = '·';

  /** One character a number: a dot for zero, the full bar for the largest. */
  static String of(long[] values) {
    long largest = 1;
    for (long value : values) {
      largest = Math.max(largest, value);
    }
    StringBuilder line = new StringBuilder(values.length);
    for (long value : values) {
      long height = (value * BARS.length() + largest - 1) / largest;
      line.append(value <= 0 ? NOTHING : BARS.charAt((int) height - 1));
    }
    return line.toString();
  }

  private Sparkline() {}
}
