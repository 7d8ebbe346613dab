package io.dateline.annotate;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Settings of the annotation.
 *
 * @param quality how thoroughly names are looked for
 * @param tone what kind of tone is told, if any
 * @param maxArticleChars text beyond this many UTF-16 units is left unannotated, at the next
 *     paragraph end before it, and marked {@code too_long}
 * @param maxParseTokens sentences longer than this get no tone: the parse of one endless sentence
 *     would stall a task
 * @param maxArticleSeconds after so long the rest of an article is left unannotated and marked
 *     {@code too_slow}. A guard against texts that no other limit foresees, far above what the
 *     longest article takes: only a text that meets it can come out differently on another machine
 */
public record AnnotateConfig(
    Quality quality, Tone tone, int maxArticleChars, int maxParseTokens, int maxArticleSeconds)
    implements Serializable {

  /** What is asked for beside names. */
  public enum Tone {
    /** Tone toward each mention, told after annotation from words alone: no parse. */
    TARGET,
    /** CoreNLP's sentiment of each sentence that bears a name. */
    SENTENCE,
    /** Names only. */
    NONE
  }

  /** Raised with every change of this package's rules that may alter what is found. */
  private static final int RULES_VERSION = 2;

  /** Settings that suit news. */
  public static final AnnotateConfig DEFAULT =
      new AnnotateConfig(Quality.STANDARD, Tone.TARGET, 200_000, 100, 300);

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
    if (maxArticleSeconds < 1) {
      throw new IllegalArgumentException(
          "a time limit of " + maxArticleSeconds + " seconds an article is too small: 1 at least");
    }
  }

  /**
   * Hash of everything that alters what is found: models, their version and these settings. Rows of
   * one fingerprint are comparable, rows of two are not. Tone toward a target is told later, so
   * that with it and without any tone the rows are the same.
   */
  public String fingerprint() {
    boolean withTone = tone == Tone.SENTENCE;
    List<String> all = new ArrayList<>();
    all.add("rules " + RULES_VERSION);
    all.add(Models.identity(quality, withTone));
    all.add(quality.name());
    all.add((withTone ? Tone.SENTENCE : Tone.NONE).name());
    all.add("" + maxArticleChars);
    if (withTone) {
      all.add("" + maxParseTokens);
    }
    byte[] bytes = String.join("\n", all).getBytes(StandardCharsets.UTF_8);
    return DigestUtils.sha256Hex(bytes).substring(0, 12);
  }

  /** These settings with another answer to how names are looked for and what else is told. */
  public AnnotateConfig with(Quality otherQuality, Tone otherTone) {
    return new AnnotateConfig(
        otherQuality, otherTone, maxArticleChars, maxParseTokens, maxArticleSeconds);
  }
}
