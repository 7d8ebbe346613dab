package io.dateline.sentiment;

/**
 * A mention whose tone people have told.
 *
 * @param sentence text of its sentence
 * @param begin where it begins, in UTF-16 units
 * @param end exclusive
 * @param tone 0 negative, 1 neutral, 2 positive
 * @param group examples of one group are never trained on and tested on at the same time
 */
public record ToneExample(String sentence, int begin, int end, int tone, String group) {}
