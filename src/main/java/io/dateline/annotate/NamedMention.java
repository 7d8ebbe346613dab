package io.dateline.annotate;

/**
 * A name as it stands in an article.
 *
 * @param sentenceIndex the sentence it stands in
 * @param begin offset into the article text in UTF-16 units
 * @param end exclusive
 * @param surface the text between the two
 * @param label PERSON, LOCATION or ORGANIZATION
 */
public record NamedMention(int sentenceIndex, int begin, int end, String surface, String label) {}
