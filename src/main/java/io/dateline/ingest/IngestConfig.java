package io.dateline.ingest;

import java.io.Serializable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Settings of {@link Ingest}.
 *
 * @param fieldOverrides which field of a record holds what, by {@link #FIELD_KEYS}; a key that
 *     stands here is read from that field only, whatever other names there are
 * @param maxRecordBytes longest record that is read, 1 byte to 1 GiB; longer ones are rejected
 * @param hadoop how tasks reach the file systems
 */
public record IngestConfig(
    Map<String, String> fieldOverrides, long maxRecordBytes, SerializableConfiguration hadoop)
    implements Serializable {

  /** What a record's fields can mean. */
  public static final List<String> FIELD_KEYS =
      List.of("source", "url", "title", "published", "body");

  public static final long DEFAULT_MAX_RECORD_BYTES = 20L << 20;

  private static final long LARGEST_MAX_RECORD_BYTES = 1L << 30;

  public IngestConfig {
    Objects.requireNonNull(hadoop, "hadoop");
    fieldOverrides.forEach(
        (key, name) -> {
          if (!FIELD_KEYS.contains(key) || name.isBlank()) {
            throw badField(key + "=" + name);
          }
        });
    if (maxRecordBytes < 1 || maxRecordBytes > LARGEST_MAX_RECORD_BYTES) {
      throw new IllegalArgumentException(
          "the longest record is "
              + maxRecordBytes
              + " bytes: give a number from 1 to "
              + LARGEST_MAX_RECORD_BYTES);
    }
    fieldOverrides = Map.copyOf(fieldOverrides);
  }

  /** The settings of a run that sets nothing. */
  public static IngestConfig defaults(Configuration hadoop) {
    return new IngestConfig(
        Map.of(), DEFAULT_MAX_RECORD_BYTES, new SerializableConfiguration(hadoop));
  }

  /**
   * Reads {@code --field} options such as {@code body=maintext}.
   *
   * @throws IllegalArgumentException for a key that is none of {@link #FIELD_KEYS}, or no name
   */
  public static Map<String, String> parseFields(Collection<String> options) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String option : options) {
      int equals = option.indexOf('=');
      String key = equals < 0 ? option : option.substring(0, equals).strip();
      String name = equals < 0 ? "" : option.substring(equals + 1).strip();
      if (!FIELD_KEYS.contains(key) || name.isEmpty()) {
        throw badField(option);
      }
      fields.put(key, name);
    }
    return fields;
  }

  private static IllegalArgumentException badField(String option) {
    return new IllegalArgumentException(
        "field mapping '"
            + option
            + "' is not of the form KEY=NAME: KEY is one of "
            + String.join(", ", FIELD_KEYS)
            + ", NAME is what your files call it, as in body=maintext");
  }

  Configuration hadoopConfiguration() {
    return hadoop.value();
  }

  /** Fits an array's length: the constructor allows no more. */
  int maxRecordLength() {
    return (int) maxRecordBytes;
  }
}
