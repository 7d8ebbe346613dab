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
 * @param curationFile an analyst's decisions, on any Hadoop file system; null for none
 * @param hadoop settings of the file systems
 */
public record ResolveConfig(
    String gazetteerDir, String actorsFile, String curationFile, SerializableConfiguration hadoop)
    implements Serializable {

  /** Raised with every change of rules that may give a mention another identity. */
  static final int RESOLVER_VERSION = 4;

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
    return new ResolveConfig(null, null, null, hadoop);
  }

  /** The same with an analyst's decisions. */
  public ResolveConfig withCuration(String file) {
    return new ResolveConfig(gazetteerDir, actorsFile, file, hadoop);
  }

  /**
   * Hash of all that decides what one article's mentions become, 16 hexadecimal digits: contents of
   * gazetteer and actor list, the curation file's lines about surfaces, and the resolver's version.
   * Reads the files, but of a built gazetteer the manifest only.
   */
  public String fingerprint() {
    return shortHash(
        String.join(
            "\n",
            String.valueOf(RESOLVER_VERSION),
            gazetteerFingerprint(),
            actorsFingerprint(),
            curation().mentionRules()));
  }

  /** The same with the lines about ids, which decide across articles. */
  public String corpusFingerprint() {
    return shortHash(fingerprint() + "\n" + curation().merges() + "\n" + curation().apart());
  }

  /** The analyst's decisions. */
  public Curation curation() {
    return Curation.load(curationFile, hadoop.value());
  }

  String curationFingerprint() {
    return Curation.fingerprint(curationFile, hadoop.value());
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
