package io.dateline.resolve;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;

/**
 * What a built gazetteer says of itself, so that nobody has to read it whole to tell it from
 * another.
 *
 * @param indexVersion as in {@link IndexHeader#VERSION}
 * @param fingerprint SHA-256 over the index's contents and the countries, 64 hexadecimal digits
 * @param contentHash the first 16 digits of that of the index alone, as in its header
 * @param placeCount rows
 * @param nameCount pairs of a name and a place
 */
record GazetteerManifest(
    int indexVersion, String fingerprint, String contentHash, long placeCount, long nameCount) {

  static final String FILE = "gazetteer.json";

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /** The manifest of an index and its countries. */
  static GazetteerManifest of(PlaceIndex index, String countriesHash) {
    String contentHash = String.format("%016x", index.contentHash());
    String fingerprint = new Sha256().add(contentHash).add(countriesHash).hex();
    return new GazetteerManifest(
        IndexHeader.VERSION, fingerprint, contentHash, index.placeCount(), index.nameCount());
  }

  /**
   * Reads the manifest of a folder; empty where it has none, as a folder of two tables has not.
   *
   * @throws IllegalArgumentException when it is damaged or that of another version
   */
  static Optional<GazetteerManifest> of(String folder, Configuration hadoop) {
    if (folder == null || !ReferenceFiles.exists(folder, FILE, hadoop)) {
      return Optional.empty();
    }
    GazetteerManifest manifest =
        ReferenceFiles.read(folder, FILE, hadoop, (name, in) -> parse(name, in.lines().toList()));
    IndexHeader.requireVersion(manifest.indexVersion(), folder + "/" + GazetteerWriter.INDEX);
    return Optional.of(manifest);
  }

  String json() {
    try {
      return MAPPER.writeValueAsString(this) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static GazetteerManifest parse(String name, List<String> lines) {
    try {
      return MAPPER.readValue(String.join("\n", lines), GazetteerManifest.class);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          name + " is damaged; build the gazetteer again with \"dateline gazetteer\"", e);
    }
  }
}
