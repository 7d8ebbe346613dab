/**
 * Dateline: who and where, week by week. {@link io.dateline.Pipeline} is the list of stages, one
 * package each, in the order in which data flows:
 *
 * <ol>
 *   <li>{@link io.dateline.ingest} dump files to records, and a reason for each that cannot be used
 *   <li>{@link io.dateline.clean} raw HTML or text to article text, furniture off, language told
 *   <li>{@link io.dateline.date} metadata, markup, URL and file name to the date of publication
 *   <li>{@link io.dateline.annotate} article text to sentences and named mentions
 *   <li>{@link io.dateline.dedupe} articles to stories, one for all copies
 *   <li>{@link io.dateline.resolve} mentions to places on the map and actors with one identity
 *   <li>{@link io.dateline.sentiment} mentions to mentions with a tone
 *   <li>{@link io.dateline.aggregate} mentions to weekly tables
 *   <li>{@link io.dateline.trends} weekly tables to baselines, slopes, bursts and change points
 *   <li>{@link io.dateline.report} tables to the page
 * </ol>
 *
 * <p>Beside them: {@link io.dateline.table} declares every table, {@link io.dateline.warehouse}
 * reads and publishes them, {@link io.dateline.evaluate} measures stages against gold data, {@link
 * io.dateline.cli} is what a person types.
 */
package io.dateline;
