/** Resolved mentions to mentions with a tone: that of their sentence. */
package io.dateline.sentiment;
