package io.dateline.cli;

/**
 * Whoever watches runs from afar.
 *
 * @param thresholds what is not to pass unnoticed
 * @param output where the summary goes
 */
record Monitor(Thresholds thresholds, SummaryOutput output) {

  static final Monitor NONE = new Monitor(Thresholds.NONE, SummaryOutput.NONE);

  /** Whether anybody asks how the sources are. */
  boolean isWatching() {
    return output != SummaryOutput.NONE || !thresholds.equals(Thresholds.NONE);
  }
}
