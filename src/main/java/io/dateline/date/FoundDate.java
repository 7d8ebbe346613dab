package io.dateline.date;

/**
 * A date and what said it.
 *
 * @param origin where it stood
 * @param date what it says
 */
public record FoundDate(DateOrigin origin, ParsedDate date) {}
