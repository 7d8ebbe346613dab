package io.dateline.table;

import java.util.regex.Pattern;

/** What opens a door must not stand in a table, a log or on a screen. */
public final class Secrets {

  private static final String HIDDEN = "***";

  // "abfs://container@account" names no secret: only what has a colon in it does.
  private static final Pattern USER_INFO =
      Pattern.compile(
          "(?<=://)[^/?#@\\s:]{0,200}+:[^/?#\\s]{0,500}@"
              // Keys of S3 hold slashes, which few people escape.
              + "|(?<=s3[an]?://)[^/?#@\\s:]{0,200}+:[^?#@\\s]{0,500}@");

  /** The names that Spark hides by default (spark.redaction.regex), and those of signed links. */
  private static final Pattern PARAMETER =
      Pattern.compile(
          "(?<=[?&;])([\\w.%-]{0,40}(?:secret|passw|token|signature|credential|api[-_.]?key"
              + "|access[-_.]?key)[\\w.%-]{0,40}+|sig)=[^&#;\\s\"'<>]+",
          Pattern.CASE_INSENSITIVE);

  /**
   * The text with user names and passwords in addresses, and parameters whose name says that they
   * are secret, replaced by asterisks; null for null.
   */
  public static String redact(String text) {
    if (text == null) {
      return null;
    }
    String hidden = text.contains("://") ? USER_INFO.matcher(text).replaceAll(HIDDEN + "@") : text;
    return hidden.indexOf('=') < 0 ? hidden : PARAMETER.matcher(hidden).replaceAll("$1=" + HIDDEN);
  }

  private Secrets() {}
}
