package io.dateline.date;

import java.time.Instant;

/**
 * All of a record that may tell when it was published; each may be null.
 *
 * @param publishedRaw the date as the dump writes it
 * @param url address of the article
 * @param html the page, null where the body is plain text
 * @param fileName path of a file that is one article, null where a file holds many
 * @param crawledAt when the page was fetched
 */
public record DateClues(
    String publishedRaw, String url, String html, String fileName, Instant crawledAt) {}
