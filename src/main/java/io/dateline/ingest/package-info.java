/**
 * Dump files into {@code raw_articles}: one row per input record, used or not.
 *
 * <p>{@link io.dateline.ingest.InputListing} tells on the driver which files there are and what
 * they are; {@link io.dateline.ingest.Ingest} reads them in tasks, one record at a time, with one
 * reader per format. What cannot be used becomes a row with a reason code.
 */
package io.dateline.ingest;
