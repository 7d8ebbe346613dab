/** What a person types and reads: one file a verb, the console, the summary. */
package io.dateline.cli;
