/**
 * Weekly counts to what moves in them: baseline, slope, bursts, change points; and stories to
 * topics.
 */
package io.dateline.trends;
