package io.dateline.report;

import com.fasterxml.jackson.core.io.NumberOutput;

/** Numbers as text, the same on every JDK. */
final class Decimal {

  /** The shortest text that reads back as the same double (Schubfach, Giulietti 2020). */
  static String text(double value) {
    return NumberOutput.toString(value, true);
  }

  /** The same, and null for null. */
  static String text(Double value) {
    return value == null ? null : text(value.doubleValue());
  }

  private Decimal() {}
}
