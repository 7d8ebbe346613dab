package io.dateline.resolve;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Against what names are resolved.
 *
 * @param gazetteerDir folder of a built gazetteer, or with {@code countries.tsv} and {@code
 *     places.tsv}, on any Hadoop file system; null for the starter gazetteer inside the jar
 * @param actorsFile actor list on any Hadoop file system; null for the one inside the jar
 * @param hadoop settings of the file systems
 */
public record ResolveConfig(
    String gazetteerDir, String actorsFile, SerializableConfiguration hadoop)
    implements Serializable {

  /** Raised with every change of rules that may give a mention another identity. */
  static final int RESOLVER_VERSION = 1;

  public ResolveConfig {
    Objects.requireNonNull(hadoop, "hadoop");
    if (gazetteerDir != null && gazetteerDir.isBlank()) {
      throw new IllegalArgumentException(
          "the gazetteer's folder is blank; name one, or leave it out for the starter gazetteer");
    }
    if (actorsFile != null && actorsFile.isBlank()) {
      throw new IllegalArgumentException(
          "the actor list's file is blank; name one, or leave it out for the list inside the jar");
    }
  }

  /** The starter gazetteer and actor list inside the jar. */
  public static ResolveConfig starter(SerializableConfiguration hadoop) {
    return new ResolveConfig(null, null, hadoop);
  }

  /**
   * Hash of the contents of gazetteer and actor list and of the resolver's version, 16 hexadecimal
   * digits: equal fingerprints resolve equal articles alike. Reads the files, but of a built
   * gazetteer the manifest only.
   */
  public String fingerprint() {
    return shortHash(RESOLVER_VERSION + "\n" + gazetteerFingerprint() + "\n" + actorsFingerprint());
  }

  String gazetteerFingerprint() {
    return GazetteerFiles.fingerprint(gazetteerDir, hadoop.value());
  }

  String actorsFingerprint() {
    return ActorList.fingerprint(actorsFile, hadoop.value());
  }

  private static String shortHash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
