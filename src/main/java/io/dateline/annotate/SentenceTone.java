package io.dateline.annotate;

/**
 * Probabilities of a sentence's tone; they add up to 1.
 *
 * @param negative negative or very negative
 * @param neutral neutral
 * @param positive positive or very positive
 */
public record SentenceTone(double negative, double neutral, double positive) {}
