/** Resolved mentions to mentions with a tone: for now that of their sentence. */
package io.dateline.sentiment;
