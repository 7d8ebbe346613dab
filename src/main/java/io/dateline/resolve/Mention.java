package io.dateline.resolve;

import java.util.Objects;

/**
 * A name as it stands in an article, with its sentence.
 *
 * @param begin where it begins in the article text, in UTF-16 units
 * @param end where it ends, exclusive
 * @param surface the name as printed
 * @param label PERSON, LOCATION or ORGANIZATION, or one of {@link ImpliedMentions}
 * @param sentenceBegin where the sentence begins in the article text
 * @param sentence the sentence around it
 */
public record Mention(
    int begin, int end, String surface, String label, int sentenceBegin, String sentence) {

  public Mention {
    surface = Objects.requireNonNullElse(surface, "");
    label = Objects.requireNonNullElse(label, "");
    sentence = Objects.requireNonNullElse(sentence, "");
  }

  public boolean isLocation() {
    return label.equals("LOCATION");
  }

  /** True where no name stands there, but a nation's forces or an office. */
  public boolean isImplied() {
    return label.equals(ImpliedMentions.COLLECTIVE) || label.equals(ImpliedMentions.ROLE);
  }

  public boolean isPerson() {
    return label.equals("PERSON");
  }

  /** What stands before the mention in its sentence; empty where the offsets do not fit. */
  public String before() {
    int at = begin - sentenceBegin;
    return at > 0 && at <= sentence.length() ? sentence.substring(0, at) : "";
  }

  /** What stands after the mention in its sentence; empty where the offsets do not fit. */
  public String after() {
    int at = end - sentenceBegin;
    return at >= 0 && at <= sentence.length() ? sentence.substring(at) : "";
  }
}
