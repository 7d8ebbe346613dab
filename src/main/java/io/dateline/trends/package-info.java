/** Weekly counts to what moves in them: baseline, slope, bursts, change points. */
package io.dateline.trends;
