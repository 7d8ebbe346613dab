/**
 * Measures stages against gold data: one task a verb, figures with 95% intervals. Nothing here is
 * part of a run.
 */
package io.dateline.evaluate;
