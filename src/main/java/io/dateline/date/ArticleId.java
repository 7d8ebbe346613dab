package io.dateline.date;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The identity of an article: what its outlet printed. */
public final class ArticleId {

  private static final int DIGITS = 32;

  /** First 32 hexadecimal digits of SHA-256 over source, line feed and text in UTF-8. */
  public static String of(String source, String text) {
    String hashed = (source == null ? "" : source) + "\n" + text;
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] digest = sha.digest(hashed.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private ArticleId() {}
}
