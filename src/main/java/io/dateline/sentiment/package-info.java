/** Resolved mentions to mentions with a tone: toward what is named, or that of their sentence. */
package io.dateline.sentiment;
