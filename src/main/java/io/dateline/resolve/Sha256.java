package io.dateline.resolve;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 in the making; every Java platform has it. */
final class Sha256 {

  private final MessageDigest digest;

  Sha256() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  Sha256 add(byte[] bytes, int length) {
    digest.update(bytes, 0, length);
    return this;
  }

  Sha256 add(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** All 64 hexadecimal digits; begins anew. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The first eight bytes; begins anew. */
  long first8() {
    return ByteBuffer.wrap(digest.digest()).getLong();
  }
}
