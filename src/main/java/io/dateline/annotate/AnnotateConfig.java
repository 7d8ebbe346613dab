package io.dateline.annotate;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Settings of the annotation.
 *
 * @param tone whether sentences that bear a name get a tone
 * @param maxArticleChars text beyond this many UTF-16 units is left unannotated, at the next
 *     paragraph end before it, and marked {@code too_long}
 * @param maxParseTokens sentences longer than this get no tone: the parse of one endless sentence
 *     would stall a task
 */
public record AnnotateConfig(Tone tone, int maxArticleChars, int maxParseTokens)
    implements Serializable {

  /** What is asked for beside names. */
  public enum Tone {
    /** CoreNLP's sentiment of each sentence that bears a name. */
    SENTENCE,
    /** Names only. */
    NONE
  }

  /** Settings that suit news. */
  public static final AnnotateConfig DEFAULT = new AnnotateConfig(Tone.SENTENCE, 200_000, 100);

  public AnnotateConfig {
    if (maxArticleChars < 1_000) {
      throw new IllegalArgumentException(
          "an article's length limit of "
              + maxArticleChars
              + " characters is too small: 1,000 at least");
    }
    if (maxParseTokens < 1) {
      throw new IllegalArgumentException(
          "a parse limit of " + maxParseTokens + " tokens is too small: 1 at least");
    }
  }

  /**
   * Hash of everything that alters what is found: models, their version and these settings. Rows of
   * one fingerprint are comparable, rows of two are not.
   */
  public String fingerprint() {
    String all = String.join("\n", Models.identity(), tone.name(), "" + maxArticleChars);
    all += tone == Tone.SENTENCE ? "\n" + maxParseTokens : "";
    return DigestUtils.sha256Hex(all.getBytes(StandardCharsets.UTF_8)).substring(0, 12);
  }
}
